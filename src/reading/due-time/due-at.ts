import type { BusinessHours } from '../../domain/sla/business-hours.ts'
import { businessMsAfter } from '../../domain/sla/business-ms-after.ts'
import { businessDayAfter, closingMinute } from './business-day.ts'
import { dayOf } from './calendar.ts'
import { inEnglish } from './in-english.ts'
import { momentIn } from './moment-in.ts'
import { partOfDayMs } from './part-of-day.ts'
import { readsDayFirst } from './reads-day-first.ts'
import { plusSpan, SPAN, spanOf } from './span.ts'
import { inDigits } from './spelled-out.ts'
import { stretchEnd } from './stretch-end.ts'
import { zoneNamedIn } from './zone-named-in.ts'

/** What a due time depends on beside the words. */
export interface DueContext {
  /** IANA zone of the customer: their `tomorrow` counts. */
  readonly timeZone: string
  /** When the workspace answers: `by Friday` is Friday's close, and business days are its days. */
  readonly hours: BusinessHours
  /** When the customer's contract renews, `YYYY-MM-DD`. */
  readonly renewalDate?: string | undefined
}

const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/** The last second of a calendar day, where nobody closes. */
const END_OF_DAY_MS = 86_399_000

const AHEAD = new RegExp(
  `(?:^|\\b(?:within|in|over|after|for|every|takes?|up to|at most|about)(?: the)?(?: next| about| around| roughly| approximately| at most| up to| under| coming)* )(?<span>${SPAN})(?! (?:after|from|before|since|ago)\\b)`,
  'i',
)

const WITHIN_THE_HOUR = /\b(?:within|in|inside) (?:the|1) hour\b|\bevery hour\b|\bhourly\b/i

const EVERY_DAY = /\b(?:every day|daily|each day)\b/i

/** The end of a working day. */
const END = /\b(?:end of|eod|cob|close of)\b/

const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/

const BEFORE_RENEWAL = /\b(?:before|by|until|ahead of|prior to) (?:\w+ ){0,2}renewal\b/i

/**
 * When something said at `said` is due: `by EOD Friday`, `within 24 hours`, `early next week`. A day is due when the
 * workspace closes on it, hours of the clock are counted in the customer's zone, business days by the workspace's.
 * Undefined where the words name no time that can be told, or one already past.
 */
export function dueAt(words: string, said: Date, context: DueContext): Date | undefined {
  const told = inDigits(inEnglish(words)).toLowerCase()
  const due = dueMs(told, said, context)
  return due === undefined || due <= said.getTime() ? undefined : new Date(due)
}

function dueMs(told: string, said: Date, context: DueContext): number | undefined {
  const { hours, renewalDate } = context
  if (WITHIN_THE_HOUR.test(told)) return said.getTime() + HOUR_MS
  if (BEFORE_RENEWAL.test(told)) {
    const renewal = Date.parse(`${renewalDate}T00:00:00Z`)
    return Number.isNaN(renewal) ? undefined : instantOf(renewal, context.timeZone)
  }
  const nowMs = wallClock(said, context.timeZone)
  const today = dayOf(nowMs)
  if (EVERY_DAY.test(told)) return closeOf(businessDayAfter(today, 1, hours), context)
  const span = AHEAD.exec(told)?.groups?.span
  if (span) return spanEnd(span, said, nowMs, context)
  const stretch = WEEKDAY.test(told) ? undefined : stretchEnd(told, today, hours)
  if (stretch !== undefined) return closeOf(stretch, context)
  const moment = momentIn(told, { nowMs, dayFirst: readsDayFirst(context.timeZone) })
  const isEnd = END.test(told)
  if (!moment) return isEnd ? closeOf(today, context) : undefined
  const timeZone = zoneNamedIn(told, hours.timeZone) ?? context.timeZone
  const timeMs = isEnd ? undefined : (moment.timeMs ?? partOfDayMs(told))
  if (timeMs !== undefined) return instantOf(moment.day + timeMs, timeZone)
  if (/\b(?:before|vor)\b/.test(told)) return instantOf(moment.day, timeZone)
  const close = closeOf(moment.day, context)
  // Said after closing, `today` still means today.
  return moment.day === today && close <= said.getTime()
    ? instantOf(today + END_OF_DAY_MS, context.timeZone)
    : close
}

function spanEnd(
  words: string,
  said: Date,
  nowMs: number,
  context: DueContext,
): number | undefined {
  const { hours } = context
  const span = spanOf(words)
  if (span.ms !== undefined) {
    return span.business
      ? businessMsAfter(hours, said, span.ms)?.getTime()
      : said.getTime() + span.ms
  }
  const today = dayOf(wallClock(said, hours.timeZone))
  if (span.business && span.months === 0)
    return closeOf(businessDayAfter(today, Math.ceil(span.days), hours), context)
  return closeOf(dayOf(plusSpan(nowMs, span)), context)
}

/** When a calendar day ends for a promise: when the workspace closes, on a day off when the customer's day is over. */
function closeOf(day: number, { hours, timeZone }: DueContext): number {
  const minute = closingMinute(day, hours)
  return minute === undefined
    ? instantOf(day + END_OF_DAY_MS, timeZone)
    : instantOf(day + minute * MINUTE_MS, hours.timeZone)
}

/** The wall clock in a zone at an instant, in milliseconds without a zone. */
function wallClock(at: Date, timeZone: string): number {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return at.getTime() + zoned.offsetNanoseconds / 1_000_000
}

/** The instant at which a wall clock in a zone shows this: the first one in an hour lived twice. */
function instantOf(wallMs: number, timeZone: string): number {
  return Temporal.PlainDateTime.from(new Date(wallMs).toISOString().slice(0, -1)).toZonedDateTime(
    timeZone,
  ).epochMilliseconds
}
