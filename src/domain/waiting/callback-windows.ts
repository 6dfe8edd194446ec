import type { BusinessHours, OpenInterval } from '../sla/business-hours.ts'
import { WEEKDAYS } from '../sla/business-hours.ts'

/** A stretch of time in which a customer can be called. */
export interface CallbackWindow {
  /** The same for as long as the window is offered, also while its beginning passes. */
  readonly id: string
  readonly from: Date
  readonly until: Date
}

/** A window is long enough to be kept, and short enough to wait for beside a telephone. */
const WINDOW_MINUTES = 120

/** What is left of a window, or of an opening, to be offered at all. */
const SHORTEST_MINUTES = 60

/** Nobody is called sooner: somebody has to read the wish first. */
const LEAD_MINUTES = 30

/** A window that has begun is offered from the next quarter of an hour. */
const STEP_MINUTES = 15

/** Days with windows that are offered: more would be a calendar. */
const DAYS_OFFERED = 4

/** How far ahead days are looked for, past the longest holidays. */
const HORIZON_DAYS = 21

const MINUTE_MS = 60_000

/** When a customer can be called, soonest first, inside business hours. None where the hours never open. */
export function callbackWindows(hours: BusinessHours, now: Date): readonly CallbackWindow[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(hours.timeZone)
    .toPlainDate()
  const earliestMs = now.getTime() + LEAD_MINUTES * MINUTE_MS
  const days: (readonly CallbackWindow[])[] = []
  for (let ahead = 0; ahead < HORIZON_DAYS && days.length < DAYS_OFFERED; ahead += 1) {
    const offered = windowsOn(today.add({ days: ahead }), hours).flatMap((window) =>
      stillOffered(window, earliestMs),
    )
    if (offered.length > 0) days.push(offered)
  }
  return days.flat()
}

function windowsOn(day: Temporal.PlainDate, hours: BusinessHours): CallbackWindow[] {
  if (hours.holidays.includes(day.toString())) return []
  const weekday = WEEKDAYS[day.dayOfWeek - 1]
  const intervals = weekday ? hours.week[weekday] : []
  return intervals.flatMap(cutUp).flatMap(({ fromMinute, toMinute }) => {
    const from = instantOf(day, fromMinute, hours.timeZone)
    const until = instantOf(day, toMinute, hours.timeZone)
    return until > from ? [{ id: `${from.toISOString()}/${until.toISOString()}`, from, until }] : []
  })
}

/** Windows of one opening; what is too short at its end belongs to the last one. */
function cutUp({ fromMinute, toMinute }: OpenInterval): OpenInterval[] {
  const windows: OpenInterval[] = []
  for (let start = fromMinute; toMinute - start >= SHORTEST_MINUTES; ) {
    const left = toMinute - start
    const length = left < WINDOW_MINUTES + SHORTEST_MINUTES ? left : WINDOW_MINUTES
    windows.push({ fromMinute: start, toMinute: start + length })
    start += length
  }
  return windows
}

function instantOf(day: Temporal.PlainDate, minute: number, timeZone: string): Date {
  const { epochMilliseconds } = day.toZonedDateTime({ timeZone }).startOfDay()
  const wallClock = day.toPlainDateTime().add({ minutes: minute }).toZonedDateTime(timeZone)
  return new Date(minute === 0 ? epochMilliseconds : wallClock.epochMilliseconds)
}

function stillOffered({ id, from, until }: CallbackWindow, earliestMs: number): CallbackWindow[] {
  const stepMs = STEP_MINUTES * MINUTE_MS
  const soonest =
    from.getTime() >= earliestMs ? from : new Date(Math.ceil(earliestMs / stepMs) * stepMs)
  return until.getTime() - soonest.getTime() >= SHORTEST_MINUTES * MINUTE_MS
    ? [{ id, from: soonest, until }]
    : []
}
