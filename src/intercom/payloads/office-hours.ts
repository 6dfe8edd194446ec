import { z } from 'zod'
import {
  type BusinessHours,
  type OpenInterval,
  WEEKDAYS,
  type Weekday,
} from '../../domain/sla/business-hours.ts'
import { mergeIntervals } from '../../domain/sla/merge-intervals.ts'
import { officialTimeZone } from '../../domain/sla/official-time-zone.ts'
import { entriesOf } from './entries.ts'

const MINUTES_PER_DAY = 24 * 60
const MINUTES_PER_WEEK = 7 * MINUTES_PER_DAY

const minute = z.coerce.number().int().min(0).max(MINUTES_PER_WEEK)
const wallClock = z
  .string()
  .regex(/^([01]?\d|2[0-4]):[0-5]\d/)
  .transform((written) => {
    const [hours = 0, minutes = 0] = written.split(':').map(Number)
    return Math.min(hours * 60 + minutes, MINUTES_PER_DAY)
  })

/** Minutes since the week began, taken to be on Monday as ISO 8601 has it. */
const OfTheWeek = z
  .object({ start_minute: minute, end_minute: minute })
  .transform(({ start_minute: from, end_minute: to }) => ({ from, to }))

/** A named day with wall clock times. */
const OfADay = z
  .object({
    day: z
      .string()
      .transform((day) => day.toLowerCase())
      .pipe(z.enum(WEEKDAYS)),
    start_time: wallClock,
    end_time: wallClock,
  })
  .transform(({ day, start_time, end_time }) => {
    const midnight = WEEKDAYS.indexOf(day) * MINUTES_PER_DAY
    return { from: midnight + start_time, to: midnight + end_time }
  })

const Schedule = z
  .object({
    is_default: z.boolean().nullish().catch(undefined),
    default: z.boolean().nullish().catch(undefined),
    time_zone_name: z.string().nullish().catch(undefined),
    time_zone: z.string().nullish().catch(undefined),
    timezone: z.string().nullish().catch(undefined),
    time_intervals: z.array(z.union([OfTheWeek, OfADay])),
  })
  .transform((read) => ({
    isDefault: read.is_default ?? read.default ?? false,
    timeZone: read.time_zone_name ?? read.time_zone ?? read.timezone ?? undefined,
    stretches: read.time_intervals,
  }))

/** The schedules of a workspace, as far as their shape is known: one that is written otherwise is left out. */
export const OfficeHoursList = entriesOf(Schedule)

/**
 * When a workspace's teams answer: its default schedule, or the only one. Undefined where there is none,
 * where it is not clear which one counts, or where it never opens: then the usual hours count.
 *
 * @param workspaceZone for a schedule that names no time zone of its own
 */
export function toBusinessHours(
  schedules: z.output<typeof OfficeHoursList>,
  workspaceZone: string,
): BusinessHours | undefined {
  const chosen =
    schedules.find(({ isDefault }) => isDefault) ??
    (schedules.length === 1 ? schedules[0] : undefined)
  if (!chosen || chosen.stretches.every(({ from, to }) => from === to)) return undefined
  const timeZone = officialTimeZone(chosen.timeZone ?? workspaceZone)
  if (timeZone === undefined) return undefined
  const open = (weekday: Weekday) =>
    mergeIntervals(chosen.stretches.flatMap((stretch) => within(stretch, weekday)))
  return {
    timeZone,
    week: {
      monday: open('monday'),
      tuesday: open('tuesday'),
      wednesday: open('wednesday'),
      thursday: open('thursday'),
      friday: open('friday'),
      saturday: open('saturday'),
      sunday: open('sunday'),
    },
    holidays: [],
  }
}

/** The part of a stretch of the week that is on this day; one that ends before it begins runs into the next week. */
function within(
  { from, to }: { readonly from: number; readonly to: number },
  weekday: Weekday,
): OpenInterval[] {
  const end = to < from ? to + MINUTES_PER_WEEK : to
  const midnight = WEEKDAYS.indexOf(weekday) * MINUTES_PER_DAY
  return [midnight, midnight + MINUTES_PER_WEEK].flatMap((start) => {
    const fromMinute = Math.max(from - start, 0)
    const toMinute = Math.min(end - start, MINUTES_PER_DAY)
    return fromMinute < toMinute ? [{ fromMinute, toMinute }] : []
  })
}
