import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bold, link, plain, plainLine } from '../../canvases/kit/plain.ts'

/** What Canvas Kit reads as markup. */
const MARKUP = /\[[^\]]*\]\([^)]*\)|\*\*/

const texts: [label: string, written: string, shown: string][] = [
  ['ordinary words stay as they are', 'Charged twice (Nov 3) [sic]', 'Charged twice (Nov 3) [sic]'],
  ['a link is no link', '[click](https://evil.example)', '[click] (https://evil.example)'],
  ['nor one held together by nothing', '[click]\u200b(https://a.b)', '[click] (https://a.b)'],
  ['nothing becomes bold', '**now** 2*3', '∗∗now∗∗ 2∗3'],
  ['bidirectional tricks are gone', '\u202egnp.exe\u2069', 'gnp.exe'],
  ['control characters are gone', 'a\u0000b\u001bc\u0085', 'abc'],
  ['lines are kept', 'one\r\ntwo\u2028three\tfour', 'one\ntwo\nthree four'],
  ['half a character becomes a whole one', 'a\ud800', 'a\ufffd'],
  ['emoji stay whole', '👩‍💻 ok', '👩‍💻 ok'],
  ['a path stays a path', 'C:\\temp', 'C:\\temp'],
]

for (const [label, written, shown] of texts) {
  test(`written text: ${label}`, () => expect(plain(written)).toBe(shown))
}

test('written text on one line has no line breaks and no runs of spaces', () => {
  expect(plainLine(' one \n\n two\t three ')).toBe('one two three')
})

test('nothing anybody writes becomes markup', () => {
  const written = fc.string({
    unit: fc.constantFrom('[', ']', '(', ')', '*', '\\', '\n', ' ', '\u200b', '\u2060', 'a', 'é'),
  })
  fc.assert(
    fc.property(written, (text) => {
      expect(plain(text)).not.toMatch(MARKUP)
      expect(plainLine(text)).not.toMatch(MARKUP)
      expect(bold(text).replace(/^\*\*|\*\*$/g, '')).not.toMatch(MARKUP)
    }),
  )
})

const links: [label: string, url: string | undefined, shown: string][] = [
  ['https opens', 'https://a.example/x', '[See it](https://a.example/x)'],
  ['brackets in it are encoded', 'https://a.example/x(1)', '[See it](https://a.example/x%281%29)'],
  ['http does not', 'http://a.example/', 'See it'],
  ['a script does not', 'javascript:alert(1)', 'See it'],
  ['nothing does not', undefined, 'See it'],
]

for (const [label, url, shown] of links) {
  test(`a link: ${label}`, () => expect(link('See [it]', url)).toBe(shown))
}
