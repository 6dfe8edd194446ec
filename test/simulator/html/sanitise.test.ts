import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitise } from '../../../src/simulator/html/sanitise.ts'
import { toText } from '../../../src/simulator/html/to-text.ts'

const LINK = 'rel="nofollow noopener noreferrer" target="_blank"'

const bodies: [label: string, sent: string, kept: string, asText: string][] = [
  ['plain text', 'Hello', '<p>Hello</p>', 'Hello'],
  ['lines and paragraphs', 'a\nb\n\nc', '<p>a<br>b</p>\n<p>c</p>', 'a\nb\n\nc'],
  ['signs in plain text', '1 < 2 & 3 > 2', '<p>1 &lt; 2 &amp; 3 &gt; 2</p>', '1 < 2 & 3 > 2'],
  [
    'what Intercom keeps',
    '<h2>T</h2><ul><li>a</li><li><b>b</b></li></ul>',
    '<h2>T</h2><ul><li>a</li><li><b>b</b></li></ul>',
    'T\n\n- a\n- b',
  ],
  ['other names for the same', '<strong>b</strong><em>i</em>', '<b>b</b><i>i</i>', 'bi'],
  [
    'a link',
    '<p><a href="https://a.example/?x=1&y=2" onclick="x()">here</a></p>',
    `<p><a href="https://a.example/?x=1&amp;y=2" ${LINK}>here</a></p>`,
    'here (https://a.example/?x=1&y=2)',
  ],
  ['a link that runs a script', '<a href="javascript:alert(1)">here</a>', '<a>here</a>', 'here'],
  ['a script', '<p>a</p><script>alert(1)</script><p>b</p>', '<p>a</p><p>b</p>', 'a\n\nb'],
  ['a picture', '<p>a<img src=x onerror=alert(1)>b</p>', '<p>ab</p>', 'ab'],
  ['tags that never close', '<p>a<b>c', '<p>a<b>c</b></p>', 'ac'],
  ['a close without an open', '<p>a</b></p></div>', '<p>a</p>', 'a'],
  ['a comment', '<p>a<!-- <b>x</b> -->b</p>', '<p>ab</p>', 'ab'],
  ['half a tag', '<p>a</p><script', '<p>a</p>&lt;script', 'a\n\n<script'],
]

for (const [label, sent, kept, asText] of bodies) {
  test(`a body with ${label}`, () => {
    expect(sanitise(sent)).toBe(kept)
    expect(toText(kept)).toBe(asText)
  })
}

test('whatever is sent: only the known tags stay, with no attribute but a safe link', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<script>',
    '</script>',
    '<a href="javascript:x">',
    "<a href='https://a.example'>",
    '<b onclick=x>',
    '<',
    '>',
    '"',
    "'",
    '&',
    '<!--',
    '-->',
    'x',
    '<svg/onload=y>',
    '<img src=x onerror=y>',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string())), (pieces) => {
      const kept = sanitise(pieces.join(''))
      const rest = kept
        .replaceAll(/<\/?(?:p|b|i|a|ul|ol|li|h2|code)>|<br>/g, '')
        .replaceAll(
          /<a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="nofollow noopener noreferrer" target="_blank">/gi,
          '',
        )
      expect(rest).not.toMatch(/[<>]/)
    }),
    { numRuns: 500 },
  )
})

test('what is kept is kept again, unchanged', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const kept = sanitise(text)
      if (/<[a-z]/.test(text)) return
      expect(sanitise(kept)).toBe(kept)
    }),
  )
})

test.each(['<', '<a ', '<a href="', '<!--', '<p>', '&', '<script>'])(
  '100 KB of %j is no trouble',
  (piece) => {
    const body = piece.repeat(Math.ceil(100_000 / piece.length))
    const started = performance.now()
    toText(sanitise(body))
    toText(body)
    expect(performance.now() - started).toBeLessThan(5_000)
  },
)
