/** The days of a working week, Monday first, as ISO 8601 orders them. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** A day of the week. */
export type Weekday = (typeof WEEKDAYS)[number]

/** One stretch of a day in which people answer, in minutes since the wall clock's midnight. */
export interface OpenInterval {
  /** 0 to 1439. */
  readonly fromMinute: number
  /** Not itself open. Later than `fromMinute`, at most 1440. */
  readonly toMinute: number
}

/**
 * When a team answers customers: the only time an SLA counts.
 *
 * It is open at an instant when the wall clock in `timeZone` shows a time inside an interval of that
 * weekday and the date is no holiday. So an interval in an hour that the clocks skip in spring is not
 * open that day, and one in the hour lived twice in autumn is open twice.
 *
 * Plain data that survives JSON. `parseBusinessHours` makes it from what an admin writes.
 */
export interface BusinessHours {
  /** IANA name: `Europe/Rome`. */
  readonly timeZone: string
  /** In order, neither touching nor overlapping. A day without intervals is closed. */
  readonly week: Readonly<Record<Weekday, readonly OpenInterval[]>>
  /** Calendar dates in `timeZone` on which nobody answers, `YYYY-MM-DD`, in order. */
  readonly holidays: readonly string[]
}
