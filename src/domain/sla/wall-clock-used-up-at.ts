import { FIRST_MONDAY_MS, openMsBefore } from './wall-clock-open-ms.ts'
import type { WeekPlan } from './week-plan.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/**
 * The earliest wall clock time by which `openMs` of open time have passed since `fromMs`.
 * `openMs` is above zero and the plan is open at some time of the week.
 */
export function wallClockUsedUpAt(plan: WeekPlan, fromMs: number, openMs: number): number {
  let startMs = fromMs
  let leftMs = openMs
  for (const holiday of plan.holidays) {
    if (holiday + DAY_MS <= startMs) continue
    const untilHolidayMs =
      openMsBefore(plan, Math.max(holiday, startMs)) - openMsBefore(plan, startMs)
    if (leftMs <= untilHolidayMs) break
    leftMs -= untilHolidayMs
    startMs = holiday + DAY_MS
  }
  return usedUpWithoutHolidays(plan, openMsBefore(plan, startMs) + leftMs)
}

/** The earliest wall clock time with this much open time before it. */
function usedUpWithoutHolidays({ openings, weeklyMs }: WeekPlan, openMs: number): number {
  const weeks = Math.ceil(openMs / weeklyMs) - 1
  const mondayMs = FIRST_MONDAY_MS + weeks * WEEK_MS
  let leftMs = openMs - weeks * weeklyMs
  let wallMs = mondayMs
  for (const { fromMs, toMs } of openings) {
    if (leftMs <= 0) break
    wallMs = mondayMs + Math.min(fromMs + leftMs, toMs)
    leftMs -= toMs - fromMs
  }
  return wallMs
}
