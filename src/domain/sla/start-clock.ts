import type { BusinessHours } from './business-hours.ts'
import type { SlaClock } from './clock.ts'
import { deadlinesFrom } from './clock-deadlines.ts'
import type { ClockKind } from './clock-kind.ts'

/** A promise about to be measured. */
export interface ClockStart {
  readonly kind: ClockKind
  /** Business minutes, from `allowanceFor`. */
  readonly allowanceMinutes: number
  readonly hours: BusinessHours
  readonly at: Date
}

/** Starts measuring a promise. Outside business hours it begins to be used up at the next opening. */
export function startClock({ kind, allowanceMinutes, hours, at }: ClockStart): SlaClock {
  const clock: SlaClock = {
    kind,
    allowanceMinutes,
    hours,
    segments: [{ startedAt: at, stoppedAt: undefined }],
    usedMs: 0,
    dueAt: undefined,
    atRiskAt: undefined,
    metAt: undefined,
  }
  return { ...clock, ...deadlinesFrom(clock, at) }
}
