import type { SlaClock } from './clock.ts'
import { deadlinesPassed } from './clock-deadlines.ts'
import { endSegment } from './end-segment.ts'
import { runningSegment } from './running-segment.ts'

/**
 * Stops counting while we wait for the customer. What is left of the allowance is kept; a due time that
 * has passed stays passed. A clock that is already paused or answered is returned as it is.
 *
 * An instant before the clock last began to run counts as that beginning, as events can arrive in any order.
 */
export function pauseClock(clock: SlaClock, at: Date): SlaClock {
  if (runningSegment(clock) === undefined) return clock
  const ended = endSegment(clock, at)
  return { ...ended, ...deadlinesPassed(clock, ended.segments.at(-1)?.stoppedAt ?? at) }
}
