import type { ClockFace } from './clock.ts'

/**
 * How long a clock has been running past its due time, in elapsed milliseconds; zero while in time.
 * Elapsed, because a customer who waits over a weekend has waited over a weekend; pauses are left out.
 */
export function msPastDue({ dueAt, segments }: ClockFace, now: Date): number {
  if (dueAt === undefined) return 0
  let pastMs = 0
  for (const { startedAt, stoppedAt } of segments) {
    const fromMs = Math.max(startedAt.getTime(), dueAt.getTime())
    pastMs += Math.max(0, (stoppedAt ?? now).getTime() - fromMs)
  }
  return pastMs
}
