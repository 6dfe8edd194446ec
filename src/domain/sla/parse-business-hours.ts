import type { BusinessHours, OpenInterval, Weekday } from './business-hours.ts'
import { mergeIntervals } from './merge-intervals.ts'
import { officialTimeZone } from './official-time-zone.ts'

/** An interval as an admin writes it, in wall clock times from `00:00` to `24:00`. */
export interface WrittenInterval {
  readonly opens: string
  readonly closes: string
}

/** Business hours as an admin writes them. */
export interface WrittenBusinessHours {
  readonly timeZone: string
  /** A day that is left out is closed. */
  readonly week: { readonly [day in Weekday]?: readonly WrittenInterval[] | undefined }
  /** Calendar dates, `YYYY-MM-DD`. */
  readonly holidays: readonly string[]
}

/** One thing in written business hours that cannot be used as it stands. */
export interface HoursProblem {
  readonly problem: 'unknown-time-zone' | 'not-a-time' | 'ends-before-it-begins' | 'not-a-date'
  /** Where it stands and what was written: `friday 22:00-02:00`. */
  readonly written: string
  /** What to write instead, one sentence. */
  readonly fix: string
}

/** Hours that can be counted with, or everything that is wrong with them at once. */
export type ParsedBusinessHours =
  | { readonly outcome: 'usable'; readonly hours: BusinessHours }
  | { readonly outcome: 'refused'; readonly problems: readonly HoursProblem[] }

const TIME_OF_DAY = /^([01]\d|2[0-4]):([0-5]\d)$/
const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/
const MINUTES_PER_DAY = 24 * 60

/**
 * Reads the business hours an admin wrote. Intervals may come in any order, touch or overlap: they are
 * joined. One that crosses midnight is refused with the way to write it, because holidays close dates.
 */
export function parseBusinessHours(written: WrittenBusinessHours): ParsedBusinessHours {
  const problems: HoursProblem[] = []
  const day = (weekday: Weekday) => {
    const intervals: OpenInterval[] = []
    for (const interval of written.week[weekday] ?? []) {
      const reading = readInterval(weekday, interval)
      if ('problem' in reading) problems.push(reading)
      else intervals.push(reading)
    }
    return mergeIntervals(intervals)
  }

  const timeZone = officialTimeZone(written.timeZone)
  if (timeZone === undefined) problems.push(unknownTimeZone(written.timeZone))
  const week = {
    monday: day('monday'),
    tuesday: day('tuesday'),
    wednesday: day('wednesday'),
    thursday: day('thursday'),
    friday: day('friday'),
    saturday: day('saturday'),
    sunday: day('sunday'),
  }
  const holidays = [...new Set(written.holidays)].toSorted()
  problems.push(...holidays.filter((date) => !isCalendarDate(date)).map(notADate))

  if (timeZone === undefined || problems.length > 0) return { outcome: 'refused', problems }
  return { outcome: 'usable', hours: { timeZone, week, holidays } }
}

function readInterval(
  weekday: Weekday,
  { opens, closes }: WrittenInterval,
): OpenInterval | HoursProblem {
  const fromMinute = minuteOfDay(opens)
  const toMinute = minuteOfDay(closes)
  const written = `${weekday} ${opens}-${closes}`
  if (fromMinute === undefined || toMinute === undefined) {
    const fix = 'Write both times with four digits, from 00:00 to 24:00, such as 09:00 and 17:30.'
    return { problem: 'not-a-time', written, fix }
  }
  if (toMinute <= fromMinute) {
    const fix = 'End the interval by 24:00 and begin the rest at 00:00 on the next day.'
    return { problem: 'ends-before-it-begins', written, fix }
  }
  return { fromMinute, toMinute }
}

function minuteOfDay(text: string): number | undefined {
  const [, hours, minutes] = TIME_OF_DAY.exec(text) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const minute = Number(hours) * 60 + Number(minutes)
  return minute <= MINUTES_PER_DAY ? minute : undefined
}

function isCalendarDate(text: string): boolean {
  if (!CALENDAR_DATE.test(text)) return false
  const midnight = new Date(`${text}T00:00:00Z`)
  return Number.isFinite(midnight.getTime()) && midnight.toISOString().startsWith(text)
}

function unknownTimeZone(written: string): HoursProblem {
  const fix = 'Use the IANA name of a time zone, such as Europe/Rome or America/New_York.'
  return { problem: 'unknown-time-zone', written, fix }
}

function notADate(written: string): HoursProblem {
  const fix = 'Write the holiday as a date of the calendar, such as 2026-12-25.'
  return { problem: 'not-a-date', written, fix }
}
