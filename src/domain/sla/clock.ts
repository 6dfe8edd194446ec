import type { BusinessHours } from './business-hours.ts'
import type { ClockKind } from './clock-kind.ts'

/** A time during which a clock ran: paused or stopped at its end, still running when it has none. */
export interface ClockSegment {
  readonly startedAt: Date
  readonly stoppedAt: Date | undefined
}

/** What a clock shows: all that is needed to say how its promise stands. */
export interface ClockFace {
  readonly kind: ClockKind
  /** Business minutes the promise may take. */
  readonly allowanceMinutes: number
  /** Oldest first, at least one; only the last can be running. */
  readonly segments: readonly ClockSegment[]
  /** Business milliseconds used in the segments that have ended. */
  readonly usedMs: number
  /**
   * When the allowance is used up. Undefined while the clock is paused in time, because nobody knows,
   * and when the hours never open long enough.
   */
  readonly dueAt: Date | undefined
  /** When three quarters of the allowance are used up. Undefined when that is not known either. */
  readonly atRiskAt: Date | undefined
  /** When what was promised was done, in time or late. Undefined while it is owed. */
  readonly metAt: Date | undefined
}

/**
 * One promise running against business hours.
 *
 * Plain data. It changes only through `startClock`, `pauseClock`, `resumeClock` and `stopClock`, which work
 * out the due time there and then, so that reading its face is a few comparisons.
 */
export interface SlaClock extends ClockFace {
  /** The hours as they were when the clock began: changing the schedule does not move what was promised. */
  readonly hours: BusinessHours
}
