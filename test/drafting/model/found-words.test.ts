import { expect, test } from 'vitest'
import { foundWords } from '../../../src/drafting/model/found-words.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'

const TEXT = 'Hi Ana,\nthe export “Q3 report” doesn’t  start – it says E-1042 …\nThanks!'

const quotes: [label: string, quote: string, found: string | undefined][] = [
  ['word for word', 'it says E-1042', 'it says E-1042'],
  ['in another letter case', 'IT SAYS e-1042', 'it says E-1042'],
  [
    'with straight quotes and apostrophes',
    '"Q3 report" doesn\'t start',
    'Q3 report” doesn’t  start',
  ],
  ['over a line break', 'Hi Ana, the export', 'Hi Ana,\nthe export'],
  ['with another dash', 'start - it says', 'start – it says'],
  ['with dots around', '...the export "Q3 report"...', 'the export “Q3 report'],
  ['with a word left out', 'the export doesn’t start', undefined],
  ['with a word put in', 'it never says E-1042', undefined],
  ['with another number', 'it says E-1043', undefined],
  ['in another order', 'E-1042 it says', undefined],
  ['so short that it stands everywhere', 'it', undefined],
  ['empty', '', undefined],
  ['nothing but marks', ' ... ', undefined],
]

for (const [label, quote, found] of quotes) {
  test(`a quote is looked up: ${label}`, () => expect(foundWords(quote, TEXT)).toBe(found))
}

test('a short answer may be quoted whole', () => {
  expect(foundWords('Yes', 'Yes.')).toBe('Yes')
  expect(foundWords('yes.', ' Yes!')).toBe('Yes')
})

test('four times as long a text and a hostile quote take about four times as long', () => {
  const growth = growthOf(
    25_000,
    (length) => [`${'. '.repeat(length)}x`, 'a '.repeat(length)] as const,
    ([text, quote]) => foundWords(quote, text),
  )
  expect(growth).toBeLessThan(LINEAR_GROWTH)
})
