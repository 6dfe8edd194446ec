import type { BusinessHours } from './business-hours.ts'
import { steadyStretches } from './steady-stretches.ts'
import { wallClockOpenMs } from './wall-clock-open-ms.ts'
import { planWeek } from './week-plan.ts'

/**
 * How long people were there to answer between two instants, in milliseconds.
 * Zero when `to` is not later than `from`.
 */
export function businessMsBetween(hours: BusinessHours, from: Date, to: Date): number {
  const plan = planWeek(hours)
  let openMs = 0
  for (const { fromMs, toMs, offsetMs } of steadyStretches(
    hours.timeZone,
    from.getTime(),
    to.getTime(),
  )) {
    openMs += wallClockOpenMs(plan, fromMs + offsetMs, toMs + offsetMs)
  }
  return openMs
}
