import { type BusinessHours, WEEKDAYS } from './business-hours.ts'

/** An opening in a week, in wall clock milliseconds since Monday 00:00. */
interface Opening {
  readonly fromMs: number
  readonly toMs: number
}

/**
 * Business hours made ready for arithmetic on wall clock time.
 *
 * Wall clock time is counted in milliseconds since 1970-01-01 00:00 as that clock shows it: no zone,
 * every day 24 hours long, so whole weeks can be multiplied instead of walked through.
 */
export interface WeekPlan {
  /** In order. */
  readonly openings: readonly Opening[]
  /** Open time in a week without holidays. */
  readonly weeklyMs: number
  /** The midnights at which holidays begin, in order, each once. */
  readonly holidays: readonly number[]
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/**
 * Lays out the openings of a week.
 *
 * @throws RangeError when a holiday is no date: such hours did not come from `parseBusinessHours`
 */
export function planWeek({ week, holidays }: BusinessHours): WeekPlan {
  const openings = WEEKDAYS.flatMap((weekday, day) =>
    week[weekday].map(({ fromMinute, toMinute }) => ({
      fromMs: day * DAY_MS + fromMinute * MINUTE_MS,
      toMs: day * DAY_MS + toMinute * MINUTE_MS,
    })),
  )
  return {
    openings,
    weeklyMs: openings.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0),
    holidays: holidays.map(midnightOf),
  }
}

function midnightOf(date: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  if (Number.isNaN(midnight)) throw new RangeError('A holiday is not a calendar date')
  return midnight
}
