import { expect, test } from 'vitest'
import { momentIn } from '../../../src/reading/due-time/moment-in.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'

/** Wednesday, March 4, 2026, half past ten. */
const nowMs = Date.UTC(2026, 2, 4, 10, 30)

const moments: readonly (readonly [text: string, moment: string | undefined])[] = [
  ['The courier comes on the 15th day of next month', '2026-04-15'],
  ['the second of April at quarter past three', '2026-04-02 03:15:00'],
  ['half past seven tonight', '2026-03-04 19:30:00'],
  ['the last Friday of March', '2026-03-27'],
  ['the 3rd Monday in June', '2026-06-15'],
  ['a week from Friday', '2026-03-13'],
  ['two and a half hours from now', '2026-03-04 13:00:00'],
  ['ten days after Easter', '2026-04-15'],
  ['two days before Christmas', '2026-12-23'],
  ['Dec 25th at 3 in the afternoon', '2026-12-25 15:00:00'],
  ['25 December 2027, 3pm', '2027-12-25 15:00:00'],
  ['20 minutes past eight in the evening', '2026-03-04 20:20:00'],
  ['nineteen eighty seven was on June fifth nineteen eighty seven', '1987-06-05'],
  ['Friday the 13th', '2026-03-13'],
  ['next Wednesday', '2026-03-11'],
  ['last Monday', '2026-02-23'],
  ['the day after tomorrow at 8am', '2026-03-06 08:00:00'],
  ['12.05.2027', '2027-05-12'],
  ['two fortnights later', '2026-04-01'],
  ['the report export-2026-02-28.csv', '2026-02-28'],
  ['right now', '2026-03-04 10:30:00'],
  ['end of this Sunday', '2026-03-08 23:59:59'],
  ['Good morning!', undefined],
  ['Have a nice weekend', undefined],
  ['It may rain', undefined],
  ['I paid $12 for 3 of them', undefined],
  ['Call 1-800-555-0199', undefined],
  ['A 4:3 screen', undefined],
  ['3 times a week', undefined],
  ['between Monday and Wednesday', undefined],
  ['day after day', undefined],
]

for (const [text, moment] of moments) {
  test(`"${text}" is ${moment ?? 'no moment'}`, () => {
    const found = momentIn(text, { nowMs, dayFirst: false })
    const written = found && new Date(found.day + (found.timeMs ?? 0)).toISOString()
    expect(
      found?.timeMs === undefined ? written?.slice(0, 10) : written?.slice(0, 19).replace('T', ' '),
    ).toBe(moment)
  })
}

test('hostile text is read in time that grows with its length', () => {
  for (const piece of [
    'in 3 days ',
    '1 ',
    'monday ',
    'twenty ',
    '12:',
    '3/4',
    'next week ',
    'jan ',
  ]) {
    const ofLength = (chars: number) => piece.repeat(chars / piece.length)
    const growth = growthOf(25_000, ofLength, (text) => momentIn(text, { nowMs, dayFirst: false }))
    expect(growth, piece).toBeLessThan(LINEAR_GROWTH)
  }
})
