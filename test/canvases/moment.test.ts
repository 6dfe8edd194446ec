import fc from 'fast-check'
import { expect, test } from 'vitest'
import { showDay, showMoment, showShortMoment } from '../../canvases/moment.ts'

const moments: [label: string, at: string, zone: string, shown: string][] = [
  ['winter in New York', '2026-01-08T18:05:00Z', 'America/New_York', 'Jan 8, 2026 at 1:05PM'],
  ['summer in New York', '2026-07-08T17:05:00Z', 'America/New_York', 'Jul 8, 2026 at 1:05PM'],
  ['midnight is twelve', '2026-01-08T00:00:00Z', 'UTC', 'Jan 8, 2026 at 12:00AM'],
  ['noon is twelve', '2026-01-08T12:00:00Z', 'UTC', 'Jan 8, 2026 at 12:00PM'],
  ['a quarter hour off', '2026-01-08T00:00:00Z', 'Asia/Kathmandu', 'Jan 8, 2026 at 5:45AM'],
  ['the day before', '2026-01-01T00:30:00Z', 'America/Los_Angeles', 'Dec 31, 2025 at 4:30PM'],
  ['the day after', '2026-12-31T23:30:00Z', 'Pacific/Kiritimati', 'Jan 1, 2027 at 1:30PM'],
  ['spring forward in Rome', '2026-03-29T01:00:00Z', 'Europe/Rome', 'Mar 29, 2026 at 3:00AM'],
  ['fall back in Rome', '2026-10-25T01:00:00Z', 'Europe/Rome', 'Oct 25, 2026 at 2:00AM'],
]

for (const [label, at, zone, shown] of moments) {
  test(`a moment reads: ${label}`, () => expect(showMoment(new Date(at), zone)).toBe(shown))
}

test('where there is little room a year is told only where it is another one', () => {
  const at = new Date('2026-01-01T00:30:00Z')
  expect(showShortMoment(at, 'UTC', new Date('2026-11-21T12:00:00Z'))).toBe('Jan 1, 12:30AM')
  expect(showShortMoment(at, 'America/Los_Angeles', at)).toBe('Dec 31, 4:30PM')
  expect(showShortMoment(at, 'America/Los_Angeles', new Date('2026-01-01T08:00:00Z'))).toBe(
    'Dec 31, 2025, 4:30PM',
  )
})

test('a day reads on the calendar of its zone', () => {
  const at = new Date('2026-01-01T00:30:00Z')
  expect(showDay(at, 'UTC')).toBe('Jan 1, 2026')
  expect(showDay(at, 'America/Los_Angeles')).toBe('Dec 31, 2025')
})

test('any moment in any zone reads the same way', () => {
  const zones = Intl.supportedValuesOf('timeZone')
  fc.assert(
    fc.property(
      fc.date({
        noInvalidDate: true,
        min: new Date('1970-01-01T00:00:00Z'),
        max: new Date('2100-01-01T00:00:00Z'),
      }),
      fc.constantFrom(...zones),
      (at, zone) => {
        expect(showMoment(at, zone)).toMatch(/^[A-Z][a-z]{2} \d{1,2}, \d{4} at \d{1,2}:\d\d[AP]M$/)
      },
    ),
  )
})
