import { type BusinessHours, WEEKDAYS } from '../../domain/sla/business-hours.ts'
import { plusDays, weekdayOf } from './calendar.ts'

/** When a team stops answering on a calendar day, in minutes since midnight in its zone; undefined on a day off. */
export function closingMinute(day: number, { week, holidays }: BusinessHours): number | undefined {
  if (holidays.includes(new Date(day).toISOString().slice(0, 10))) return undefined
  const weekday = WEEKDAYS[weekdayOf(day)]
  return weekday ? week[weekday].at(-1)?.toMinute : undefined
}

/** How far a working day is looked for: longer holidays than this nobody promises across. In days. */
const HORIZON_DAYS = 60

/** The nth day after this one on which the team answers, or the same calendar distance where it never does. */
export function businessDayAfter(day: number, days: number, hours: BusinessHours): number {
  let left = days
  for (let ahead = 1; ahead <= HORIZON_DAYS; ahead += 1) {
    const next = plusDays(day, ahead)
    if (closingMinute(next, hours) !== undefined) left -= 1
    if (left <= 0) return next
  }
  return plusDays(day, days)
}

/** The last day up to this one, in its week from Monday, on which the team answers; the day itself where none. */
export function lastBusinessDay(day: number, hours: BusinessHours): number {
  const inWeek = Array.from({ length: weekdayOf(day) + 1 }, (_, back) => plusDays(day, -back))
  return inWeek.find((one) => closingMinute(one, hours) !== undefined) ?? day
}
