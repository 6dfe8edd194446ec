import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BusinessHours } from '../../../src/domain/sla/business-hours.ts'
import { businessMsBetween } from '../../../src/domain/sla/business-ms-between.ts'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import { callbackWindows } from '../../../src/domain/waiting/callback-windows.ts'
import { windowWords } from '../../../src/domain/waiting/window-words.ts'

const ROME: BusinessHours = { ...DEFAULT_HOURS, timeZone: 'Europe/Rome' }

const offered = (hours: BusinessHours, at: string) =>
  callbackWindows(hours, new Date(at)).map(({ from, until }) =>
    windowWords(from, until, 'en-US', hours.timeZone),
  )

test('early on a working day the whole day is offered, and three more', () => {
  const all = offered(ROME, '2026-11-23T06:00:00Z')
  expect(all.slice(0, 5)).toEqual([
    'Mon, Nov 23, 9:00 – 11:00 AM',
    'Mon, Nov 23, 11:00 AM – 1:00 PM',
    'Mon, Nov 23, 1:00 – 3:00 PM',
    'Mon, Nov 23, 3:00 – 5:00 PM',
    'Tue, Nov 24, 9:00 – 11:00 AM',
  ])
  expect(all).toHaveLength(16)
})

test('a time that has begun is offered from the next quarter of an hour, with time to read the wish', () => {
  expect(offered(ROME, '2026-11-23T12:20:00Z')[0]).toBe('Mon, Nov 23, 2:00 – 3:00 PM')
})

test('with less than an hour left it is not offered any more', () => {
  expect(offered(ROME, '2026-11-23T12:31:00Z')[0]).toBe('Mon, Nov 23, 3:00 – 5:00 PM')
  expect(offered(ROME, '2026-11-23T15:31:00Z')[0]).toBe('Tue, Nov 24, 9:00 – 11:00 AM')
})

test('over a weekend and a holiday the next working day comes first', () => {
  const hours = { ...ROME, holidays: ['2026-11-23'] }
  expect(offered(hours, '2026-11-21T12:00:00Z')[0]).toBe('Tue, Nov 24, 9:00 – 11:00 AM')
})

test('where nobody ever answers no call is offered', () => {
  const never = { monday: [], tuesday: [], wednesday: [], thursday: [] }
  const closed = { ...ROME, week: { ...ROME.week, ...never, friday: [] } }
  expect(offered(closed, '2026-11-23T06:00:00Z')).toEqual([])
})

test('a window keeps its id while its beginning passes', () => {
  const [early] = callbackWindows(ROME, new Date('2026-11-23T06:00:00Z'))
  const [late] = callbackWindows(ROME, new Date('2026-11-23T08:20:00Z'))
  expect(late?.id).toBe(early?.id)
  expect(late?.from).toEqual(new Date('2026-11-23T09:00:00Z'))
})

test('whenever it is asked, every window lies in the future, inside business hours and in order', () => {
  const zones = ['Europe/Rome', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      fc.constantFrom(...zones),
      (now, timeZone) => {
        const hours = { ...DEFAULT_HOURS, timeZone }
        let last = now
        for (const { from, until } of callbackWindows(hours, now)) {
          expect(from.getTime() - now.getTime()).toBeGreaterThanOrEqual(30 * 60_000)
          expect(from.getTime()).toBeGreaterThanOrEqual(last.getTime())
          const lasts = until.getTime() - from.getTime()
          expect(lasts).toBeGreaterThanOrEqual(3_600_000)
          expect(businessMsBetween(hours, from, until)).toBe(lasts)
          last = until
        }
      },
    ),
    { numRuns: 200 },
  )
})
