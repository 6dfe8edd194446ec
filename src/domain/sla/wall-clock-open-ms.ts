import type { WeekPlan } from './week-plan.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** 1970-01-05, the first Monday of wall clock time. */
export const FIRST_MONDAY_MS = 4 * DAY_MS

/** Open milliseconds between two wall clock times, holidays taken out. `toMs` is not before `fromMs`. */
export function wallClockOpenMs(plan: WeekPlan, fromMs: number, toMs: number): number {
  let openMs = openMsBefore(plan, toMs) - openMsBefore(plan, fromMs)
  for (const holiday of plan.holidays) {
    const closedFromMs = Math.max(holiday, fromMs)
    const closedToMs = Math.min(holiday + DAY_MS, toMs)
    if (closedFromMs >= closedToMs) continue
    openMs -= openMsBefore(plan, closedToMs) - openMsBefore(plan, closedFromMs)
  }
  return openMs
}

/** Open milliseconds since the first Monday as if there were no holidays; negative before it. */
export function openMsBefore({ openings, weeklyMs }: WeekPlan, wallMs: number): number {
  const weeks = Math.floor((wallMs - FIRST_MONDAY_MS) / WEEK_MS)
  const inWeekMs = wallMs - FIRST_MONDAY_MS - weeks * WEEK_MS
  let openMs = weeks * weeklyMs
  for (const { fromMs, toMs } of openings) {
    if (inWeekMs <= fromMs) break
    openMs += Math.min(inWeekMs, toMs) - fromMs
  }
  return openMs
}
