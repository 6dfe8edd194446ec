import { expect, test } from 'vitest'
import type { BusinessHours } from '../../../src/domain/sla/business-hours.ts'
import { businessMsBetween } from '../../../src/domain/sla/business-ms-between.ts'
import { dueAfter } from '../../../src/domain/sla/due-after.ts'
import { isOpenAt } from '../../../src/domain/sla/is-open-at.ts'
import { nextOpening } from '../../../src/domain/sla/next-opening.ts'
import { everyDay, workdays } from './written-hours.ts'

const HOUR = 60

/** A support team in Rome with a lunch break, closed at Christmas and on Liberation Day (a Saturday in 2026). */
const ROME = workdays(
  'Europe/Rome',
  '09:00-12:00, 13:00-17:30',
  '2026-04-25',
  '2026-12-25',
  '2026-01-06',
)
const ALWAYS = everyDay('America/New_York', '00:00-24:00')
const NEVER = workdays('Europe/Rome', '')

/** 02:00 to 03:00 every day: the hour that moves. */
const SMALL_HOURS_ROME = everyDay('Europe/Rome', '02:00-03:00')
const SMALL_HOURS_NEW_YORK = everyDay('America/New_York', '01:30-02:30')
const SMALL_HOURS_LORD_HOWE = everyDay('Australia/Lord_Howe', '01:30-03:00')
const APIA = everyDay('Pacific/Apia', '09:00-17:00')

// 2026-03-02 is a Monday; Rome is at UTC+1 until 2026-03-29.
// biome-ignore format: a table is read by its rows
const between: [label: string, BusinessHours, from: string, to: string, minutes: number][] = [
  ['a whole working day', ROME, '2026-03-02T00:00+01:00', '2026-03-03T00:00+01:00', 7.5 * HOUR],
  ['across lunch', ROME, '2026-03-02T11:30+01:00', '2026-03-02T13:30+01:00', HOUR],
  ['a weekend', ROME, '2026-03-06T17:30+01:00', '2026-03-09T09:00+01:00', 0],
  ['Friday evening to Monday', ROME, '2026-03-06T17:00+01:00', '2026-03-09T09:10+01:00', 40],
  ['a holiday on a Tuesday', ROME, '2026-01-06T00:00+01:00', '2026-01-07T00:00+01:00', 0],
  ['a week with a holiday', ROME, '2026-01-05T00:00+01:00', '2026-01-12T00:00+01:00', 4 * 7.5 * HOUR],
  ['a holiday on a closed day', ROME, '2026-04-20T00:00+02:00', '2026-04-27T00:00+02:00', 37.5 * HOUR],
  ['the same instant', ROME, '2026-03-02T10:00+01:00', '2026-03-02T10:00+01:00', 0],
  ['backwards', ROME, '2026-03-02T11:00+01:00', '2026-03-02T10:00+01:00', 0],
  ['hours that never open', NEVER, '2026-01-01T00:00Z', '2027-01-01T00:00Z', 0],
  ['around the clock, spring day of 23 hours', ALWAYS, '2026-03-08T00:00-05:00', '2026-03-09T00:00-04:00', 23 * HOUR],
  ['around the clock, autumn day of 25 hours', ALWAYS, '2026-11-01T00:00-04:00', '2026-11-02T00:00-05:00', 25 * HOUR],
  ['office hours do not feel spring', ROME, '2026-03-27T09:00+01:00', '2026-03-30T12:00+02:00', 10.5 * HOUR],
  ['office hours do not feel autumn', ROME, '2026-10-23T09:00+02:00', '2026-10-26T12:00+01:00', 10.5 * HOUR],
  ['an hour that is skipped', SMALL_HOURS_ROME, '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00', 0],
  ['an hour lived twice', SMALL_HOURS_ROME, '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', 2 * HOUR],
  ['half in a skipped hour', SMALL_HOURS_NEW_YORK, '2026-03-08T00:00-05:00', '2026-03-09T00:00-04:00', 30],
  ['half in an hour lived twice', SMALL_HOURS_NEW_YORK, '2026-11-01T00:00-04:00', '2026-11-02T00:00-05:00', 90],
  ['Lord Howe skips half an hour', SMALL_HOURS_LORD_HOWE, '2026-10-04T00:00+10:30', '2026-10-05T00:00+11:00', HOUR],
  ['Lord Howe lives half an hour twice', SMALL_HOURS_LORD_HOWE, '2026-04-05T00:00+11:00', '2026-04-06T00:00+10:30', 2 * HOUR],
  ['Apia has no 30 December 2011', APIA, '2011-12-29T00:00-10:00', '2012-01-01T00:00+14:00', 16 * HOUR],
]

for (const [label, hours, from, to, minutes] of between) {
  test(`business time between two instants: ${label}`, () => {
    expect(businessMsBetween(hours, new Date(from), new Date(to)) / 60_000).toBe(minutes)
  })
}

// biome-ignore format: a table is read by its rows
const due: [label: string, BusinessHours, start: string, minutes: number, by: string][] = [
  ['within the morning', ROME, '2026-03-02T09:00+01:00', HOUR, '2026-03-02T10:00+01:00'],
  ['lunch does not count', ROME, '2026-03-02T11:30+01:00', HOUR, '2026-03-02T13:30+01:00'],
  ['a full day ends at closing, not at the next opening', ROME, '2026-03-06T09:00+01:00', 7.5 * HOUR, '2026-03-06T17:30+01:00'],
  ['one minute more is Monday', ROME, '2026-03-06T09:00+01:00', 7.5 * HOUR + 1, '2026-03-09T09:01+01:00'],
  ['asked at night', ROME, '2026-03-02T22:00+01:00', 30, '2026-03-03T09:30+01:00'],
  ['asked on Christmas Eve (Christmas 2026 is a Friday)', ROME, '2026-12-24T17:00+01:00', HOUR, '2026-12-28T09:30+01:00'],
  ['asked on a holiday', ROME, '2026-01-06T10:00+01:00', HOUR, '2026-01-07T10:00+01:00'],
  ['over the spring weekend', ROME, '2026-03-27T17:00+01:00', HOUR, '2026-03-30T09:30+02:00'],
  ['over the autumn weekend', ROME, '2026-10-23T17:00+02:00', HOUR, '2026-10-26T09:30+01:00'],
  ['nothing promised is due at once', ROME, '2026-03-07T10:00+01:00', 0, '2026-03-07T10:00+01:00'],
  ['a thousand weeks, and a day for Christmas on a Friday', ROME, '2026-03-02T00:00Z', 1000 * 5 * 7.5 * HOUR, '2045-05-01T17:30+02:00'],
  ['around the clock, through a day of 23 hours', ALWAYS, '2026-03-08T00:00-05:00', 24 * HOUR, '2026-03-09T01:00-04:00'],
  ['the first of two same hours', SMALL_HOURS_ROME, '2026-10-25T00:00+02:00', 30, '2026-10-25T02:30+02:00'],
  ['the second of two same hours', SMALL_HOURS_ROME, '2026-10-25T00:00+02:00', 90, '2026-10-25T02:30+01:00'],
  ['a skipped hour waits for the next day', SMALL_HOURS_ROME, '2026-03-29T00:00+01:00', 30, '2026-03-30T02:30+02:00'],
  ['over the date Apia skipped', APIA, '2011-12-29T16:00-10:00', 2 * HOUR, '2011-12-31T10:00+14:00'],
  ['hours that never open', NEVER, '2026-03-02T09:00Z', 1, 'never'],
  ['more than a century of work', ROME, '2026-03-02T09:00Z', 60_000_000, 'never'],
  ['endless', ALWAYS, '2026-03-02T09:00Z', Number.POSITIVE_INFINITY, 'never'],
]

for (const [label, hours, start, minutes, by] of due) {
  test(`due after business minutes: ${label}`, () => {
    expect(dueAfter(hours, new Date(start), minutes)).toEqual(
      by === 'never' ? { outcome: 'never' } : { outcome: 'due', at: new Date(by) },
    )
  })
}

// biome-ignore format: a table is read by its rows
const openings: [label: string, BusinessHours, at: string, open: boolean, next: string][] = [
  ['at opening time', ROME, '2026-03-02T09:00+01:00', true, 'open-now'],
  ['just before opening', ROME, '2026-03-02T08:59:59.999+01:00', false, '2026-03-02T09:00+01:00'],
  ['at lunch', ROME, '2026-03-02T12:00+01:00', false, '2026-03-02T13:00+01:00'],
  ['the last moment of the day', ROME, '2026-03-02T17:29:59.999+01:00', true, 'open-now'],
  ['at closing time on Friday', ROME, '2026-03-06T17:30+01:00', false, '2026-03-09T09:00+01:00'],
  ['on a holiday', ROME, '2026-01-06T10:00+01:00', false, '2026-01-07T09:00+01:00'],
  ['before a skipped hour', SMALL_HOURS_ROME, '2026-03-29T01:59+01:00', false, '2026-03-30T02:00+02:00'],
  ['between two same half hours', SMALL_HOURS_NEW_YORK, '2026-11-01T01:00-05:00', false, '2026-11-01T01:30-05:00'],
  ['around the clock', ALWAYS, '2026-03-08T12:00Z', true, 'open-now'],
  ['hours that never open', NEVER, '2026-03-02T10:00+01:00', false, 'never'],
]

for (const [label, hours, at, open, next] of openings) {
  test(`is somebody there: ${label}`, () => {
    expect(isOpenAt(hours, new Date(at))).toBe(open)
    expect(nextOpening(hours, new Date(at))).toEqual(
      next === 'open-now' || next === 'never'
        ? { outcome: next }
        : { outcome: 'opens', at: new Date(next) },
    )
  })
}
