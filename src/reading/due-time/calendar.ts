const DAY_MS = 86_400_000

/**
 * Calendar days are midnights in milliseconds since 1970-01-01 as the wall clock shows them: no zone, each
 * day 24 hours. This one is the day an instant of wall clock time lies in.
 */
export const dayOf = (wallMs: number): number => Math.floor(wallMs / DAY_MS) * DAY_MS

/** The midnight of a date, month 1 to 12; undefined for a date no calendar has, like February 30. */
export function midnight(year: number, month: number, date: number): number | undefined {
  const at = new Date(0)
  at.setUTCFullYear(year, month - 1, date)
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date ? at.getTime() : undefined
}

/** So many days later, or earlier when negative. */
export const plusDays = (day: number, days: number): number => day + days * DAY_MS

/** So many months later; the last day of the month where that month is shorter. */
export function plusMonths(day: number, months: number): number {
  const at = new Date(day)
  const date = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + months)
  const last = new Date(at)
  last.setUTCMonth(last.getUTCMonth() + 1, 0)
  at.setUTCDate(Math.min(date, last.getUTCDate()))
  return at.getTime()
}

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: number): number => (new Date(day).getUTCDay() + 6) % 7

/** The first such weekday on the day or after it, Monday 0. */
export const onOrAfter = (day: number, weekday: number): number =>
  plusDays(day, (weekday - weekdayOf(day) + 7) % 7)

/** The year of a day. */
export const yearOf = (day: number): number => new Date(day).getUTCFullYear()

/** The month of a day, 1 to 12. */
export const monthOf = (day: number): number => new Date(day).getUTCMonth() + 1

/** The date of a day in its month. */
export const dateOf = (day: number): number => new Date(day).getUTCDate()

/** The last day of the month so many months from the day's own. */
export const endOfMonth = (day: number, later = 0): number =>
  plusDays(plusMonths(plusDays(day, 1 - dateOf(day)), later + 1), -1)
