import type { SlaClock } from './clock.ts'
import { endSegment } from './end-segment.ts'

/**
 * What was promised is done: the customer has their answer, the receiver has accepted. In time it is
 * met, late it stays breached, and a promise kept during a pause is met.
 * The first answer counts: a clock that has one is returned as it is.
 */
export function stopClock(clock: SlaClock, at: Date): SlaClock {
  if (clock.metAt !== undefined) return clock
  const ended = endSegment(clock, at)
  const stoppedAt = ended.segments.at(-1)?.stoppedAt ?? at
  return { ...ended, metAt: at < stoppedAt ? stoppedAt : at }
}
