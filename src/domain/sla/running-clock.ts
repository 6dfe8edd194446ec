import type { SlaClock } from './clock.ts'

/** A clock of a case: which promise, since when, and for which handoff if it belongs to one. */
export interface RunningClock {
  readonly id: string
  readonly caseId: string
  readonly handoffId: string | undefined
  readonly clock: SlaClock
}
