import type { BusinessHours, OpenInterval } from './business-hours.ts'

const NINE_TO_FIVE: readonly OpenInterval[] = [{ fromMinute: 9 * 60, toMinute: 17 * 60 }]

/**
 * When a workspace is taken to answer until its admin says otherwise: Monday to Friday, nine to five, in
 * UTC, no holidays. Eight hours a day is also what `DEFAULT_POLICY` calls a day.
 */
export const DEFAULT_HOURS: BusinessHours = {
  timeZone: 'UTC',
  week: {
    monday: NINE_TO_FIVE,
    tuesday: NINE_TO_FIVE,
    wednesday: NINE_TO_FIVE,
    thursday: NINE_TO_FIVE,
    friday: NINE_TO_FIVE,
    saturday: [],
    sunday: [],
  },
  holidays: [],
}
