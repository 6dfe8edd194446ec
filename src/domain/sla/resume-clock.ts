import { businessMsBetween } from './business-ms-between.ts'
import type { SlaClock } from './clock.ts'
import { deadlinesFrom } from './clock-deadlines.ts'

/**
 * Counts again, from what was left. A clock that is running or answered is returned as it is.
 *
 * An instant not after the pause takes the pause back, as if it had never been.
 */
export function resumeClock(clock: SlaClock, at: Date): SlaClock {
  const last = clock.segments.at(-1)
  if (last?.stoppedAt === undefined || clock.metAt !== undefined) return clock

  if (at <= last.stoppedAt) {
    const { startedAt, stoppedAt } = last
    return {
      ...clock,
      ...deadlinesFrom(clock, stoppedAt),
      segments: [...clock.segments.slice(0, -1), { startedAt, stoppedAt: undefined }],
      usedMs: clock.usedMs - businessMsBetween(clock.hours, startedAt, stoppedAt),
    }
  }
  return {
    ...clock,
    ...deadlinesFrom(clock, at),
    segments: [...clock.segments, { startedAt: at, stoppedAt: undefined }],
  }
}
