import { businessMsUsed } from './business-ms-used.ts'
import type { SlaClock } from './clock.ts'
import { runningSegment } from './running-segment.ts'

/**
 * Ends the time a clock is running in, not before it began. The same clock when it is not running.
 * Deadlines stay: whether they still hold depends on why it ended.
 */
export function endSegment(clock: SlaClock, at: Date): SlaClock {
  const running = runningSegment(clock)
  if (running === undefined) return clock
  const stoppedAt = at < running.startedAt ? running.startedAt : at
  return {
    ...clock,
    segments: [...clock.segments.slice(0, -1), { startedAt: running.startedAt, stoppedAt }],
    usedMs: businessMsUsed(clock, stoppedAt),
  }
}
