import type { BusinessHours, OpenInterval } from './business-hours.ts'

const ALL_DAY: readonly OpenInterval[] = [{ fromMinute: 0, toMinute: 24 * 60 }]

/** Hours that never close: a customer who was told "by nine tonight" does not care when an office opens. */
export const ROUND_THE_CLOCK: BusinessHours = {
  timeZone: 'UTC',
  week: {
    monday: ALL_DAY,
    tuesday: ALL_DAY,
    wednesday: ALL_DAY,
    thursday: ALL_DAY,
    friday: ALL_DAY,
    saturday: ALL_DAY,
    sunday: ALL_DAY,
  },
  holidays: [],
}
