import type { ClockFace, ClockSegment } from './clock.ts'

/** The segment in which a clock is running; undefined when it is paused or stopped. */
export function runningSegment({ segments }: ClockFace): ClockSegment | undefined {
  const last = segments.at(-1)
  return last?.stoppedAt === undefined ? last : undefined
}
