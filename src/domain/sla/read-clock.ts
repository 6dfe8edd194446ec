import type { ClockFace } from './clock.ts'
import { msPastDue } from './ms-past-due.ts'
import { runningSegment } from './running-segment.ts'

/**
 * How a promise stands. Minutes are whole and rounded down, so nobody is shown time they do not have.
 * `minutesLeft` and `minutesOver` are elapsed minutes to and since `dueAt`, nights and weekends included;
 * only `businessMinutesLeft` counts business time, because a paused clock has no due time to count to.
 */
export type SlaReading =
  | { readonly state: 'met'; readonly dueAt: Date | undefined; readonly metAt: Date }
  | { readonly state: 'on-track' | 'at-risk'; readonly dueAt: Date; readonly minutesLeft: number }
  /** Running in hours that never open long enough: nothing is due. */
  | { readonly state: 'on-track'; readonly dueAt: undefined; readonly minutesLeft: undefined }
  | {
      readonly state: 'breached'
      readonly dueAt: Date
      /** Pauses left out. */
      readonly minutesOver: number
      /** Set when it was done after all, late. */
      readonly metAt: Date | undefined
    }
  | { readonly state: 'paused'; readonly dueAt: undefined; readonly businessMinutesLeft: number }

const MINUTE_MS = 60_000

/**
 * Reads a clock at `now`, not earlier than its last change: a few comparisons, no calendar.
 * The due instant itself is still in time. Never fails: every clock has a reading.
 */
export function readClock(clock: ClockFace, now: Date): SlaReading {
  const { dueAt, atRiskAt, metAt } = clock
  const pastMs = msPastDue(clock, now)
  if (dueAt !== undefined && pastMs > 0) {
    return { state: 'breached', dueAt, minutesOver: wholeMinutes(pastMs), metAt }
  }
  if (metAt !== undefined) return { state: 'met', dueAt, metAt }
  if (runningSegment(clock) === undefined) {
    const leftMs = clock.allowanceMinutes * MINUTE_MS - clock.usedMs
    return { state: 'paused', dueAt: undefined, businessMinutesLeft: wholeMinutes(leftMs) }
  }
  if (dueAt === undefined) return { state: 'on-track', dueAt: undefined, minutesLeft: undefined }

  const state = atRiskAt !== undefined && now >= atRiskAt ? 'at-risk' : 'on-track'
  return { state, dueAt, minutesLeft: wholeMinutes(dueAt.getTime() - now.getTime()) }
}

function wholeMinutes(ms: number): number {
  return Math.max(0, Math.floor(ms / MINUTE_MS))
}
