import type { BusinessHours } from '../../domain/sla/business-hours.ts'
import { businessDayAfter, lastBusinessDay } from './business-day.ts'
import { dateOf, endOfMonth, monthOf, plusDays, weekdayOf } from './calendar.ts'

const STRETCH =
  /\b(?:(?<part>early|earlier|beginning of|start of|mid|middle of|late|later|end of)[ -])?(?:in |on )?(?<which>the |this |next |the following |the coming |your |our )?(?:(?<unit>business week|week|month|quarter|year)(?!end)\b|(?<weekend>weekend))|\b(?<eow>eow)\b|\b(?<eom>eom)\b/i

/** Days of a stretch by which its beginning and its middle are over: Tuesday and Wednesday of a week. */
const OVER_BY = {
  week: { early: 2, start: 1, mid: 3 },
  month: { early: 7, start: 3, mid: 15 },
} as const

/** The day by which a stretch of days that words name is over: `early next week`, `end of the month`, `over the weekend`. */
export function stretchEnd(told: string, today: number, hours: BusinessHours): number | undefined {
  const groups = STRETCH.exec(told)?.groups
  if (!groups) return undefined
  const { part = '', which = '', unit = '', weekend, eow, eom } = groups
  const monday = plusDays(today, -weekdayOf(today))
  if (weekend) {
    const sunday = plusDays(monday, 6)
    return /\bafter\b/i.test(told) ? businessDayAfter(sunday, 1, hours) : sunday
  }
  if (eow) return lastBusinessDay(plusDays(monday, 6), hours)
  if (eom) return endOfMonth(today)
  const isNext = /next|following|coming/i.test(which)
  // `a week` alone is no stretch, `the week` is this one only with `end of` before it.
  if (!isNext && !/this/i.test(which) && part === '') return undefined
  if (/week/i.test(unit)) {
    const start = isNext ? plusDays(monday, 7) : monday
    const days = partDays(part, OVER_BY.week)
    return days === undefined
      ? lastBusinessDay(plusDays(start, 6), hours)
      : plusDays(start, days - 1)
  }
  if (/month/i.test(unit)) {
    const first = isNext ? plusDays(endOfMonth(today), 1) : plusDays(today, 1 - dateOf(today))
    const days = partDays(part, OVER_BY.month)
    return days === undefined ? endOfMonth(first) : plusDays(first, days - 1)
  }
  if (/quarter/i.test(unit)) {
    const left = 2 - ((monthOf(today) - 1) % 3)
    return endOfMonth(today, left + (isNext ? 3 : 0))
  }
  return endOfMonth(today, 12 - monthOf(today) + (isNext ? 12 : 0))
}

function partDays(
  part: string,
  overBy: { readonly early: number; readonly start: number; readonly mid: number },
): number | undefined {
  if (/early|earlier/i.test(part)) return overBy.early
  if (/beginning|start/i.test(part)) return overBy.start
  return /mid/i.test(part) ? overBy.mid : undefined
}
