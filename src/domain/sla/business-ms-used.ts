import { businessMsBetween } from './business-ms-between.ts'
import type { SlaClock } from './clock.ts'
import { runningSegment } from './running-segment.ts'

/**
 * How much business time a promise has taken until `now`, in milliseconds: never negative, standing still
 * while paused and outside business hours. Works with the calendar; the card uses `readClock`.
 */
export function businessMsUsed(clock: SlaClock, now: Date): number {
  const running = runningSegment(clock)
  if (running === undefined) return clock.usedMs
  return clock.usedMs + businessMsBetween(clock.hours, running.startedAt, now)
}
