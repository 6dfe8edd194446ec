import { expect, test } from 'vitest'
import { typedWords } from '../../../src/simulator/web/typed-words.ts'

const typed: [label: string, text: string, html: string][] = [
  ['one line', ' Hello ', '<p>Hello</p>'],
  ['two lines', 'Hello\nJoe', '<p>Hello<br>Joe</p>'],
  ['two paragraphs', 'Hello\n\nJoe', '<p>Hello</p><p>Joe</p>'],
  [
    'signs that could be markup',
    'a < b & <b>c</b> &lt;',
    '<p>a &lt; b &amp; &lt;b&gt;c&lt;/b&gt; &amp;lt;</p>',
  ],
]
for (const [label, text, html] of typed) {
  test(`typed words are kept: ${label}`, () => {
    expect(typedWords(text)).toBe(html)
  })
}
