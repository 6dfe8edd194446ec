import type { BusinessHours } from './business-hours.ts'
import { steadyStretches } from './steady-stretches.ts'
import { wallClockOpenMs } from './wall-clock-open-ms.ts'
import { wallClockUsedUpAt } from './wall-clock-used-up-at.ts'
import { planWeek } from './week-plan.ts'

/** How far ahead a due time is looked for: a promise a century away is none, and the search must end. */
const HORIZON_MS = 100 * 366 * 86_400_000

/** The last instant a Date can hold, by ECMAScript. */
const LAST_INSTANT_MS = 8_640_000_000_000_000

/**
 * The earliest instant by which `openMs` milliseconds of business time have passed since `start`.
 * `start` itself for nothing or less; undefined when the hours do not hold that much time.
 */
export function businessMsAfter(
  hours: BusinessHours,
  start: Date,
  openMs: number,
): Date | undefined {
  if (openMs <= 0) return start
  const plan = planWeek(hours)
  if (plan.weeklyMs === 0) return undefined

  const startMs = start.getTime()
  const horizonMs = Math.min(startMs + HORIZON_MS, LAST_INSTANT_MS)
  let leftMs = openMs
  for (const { fromMs, toMs, offsetMs } of steadyStretches(hours.timeZone, startMs, horizonMs)) {
    const stretchMs = wallClockOpenMs(plan, fromMs + offsetMs, toMs + offsetMs)
    if (leftMs <= stretchMs) {
      return new Date(wallClockUsedUpAt(plan, fromMs + offsetMs, leftMs) - offsetMs)
    }
    leftMs -= stretchMs
  }
  return undefined
}
