import type { BusinessHours } from './business-hours.ts'
import { businessMsBetween } from './business-ms-between.ts'

/** Whether somebody is there to answer at this instant. The closing minute itself is closed. */
export function isOpenAt(hours: BusinessHours, at: Date): boolean {
  return businessMsBetween(hours, at, new Date(at.getTime() + 1)) > 0
}
