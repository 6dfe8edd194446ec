import type { SupportCase } from './case.ts'
import type { Effect } from './effect.ts'
import type { CaseEvent } from './event.ts'
import type { Handoff, HandoffState } from './handoff.ts'
import type { RunningClock } from './sla/running-clock.ts'
import type { Wait } from './waiting/wait.ts'

/** One decision about a case with everything that follows from it, to be recorded in one piece. */
export interface CaseChange {
  /** The case as it is to be; `basedOn` is the version it was decided on, 0 for a new case. */
  readonly supportCase: SupportCase
  readonly basedOn: number
  /** A handoff that is new with this change. */
  readonly handoff: Handoff | undefined
  /** Handoffs whose state this change settles. */
  readonly settled: readonly { readonly handoffId: string; readonly state: HandoffState }[]
  /** Clocks that start, stop, pause or resume, as they are afterwards. */
  readonly clocks: readonly RunningClock[]
  readonly events: readonly CaseEvent[]
  /** In the order they are to be done. */
  readonly effects: readonly Effect[]
  /** Customers whose waiting begins, changes or ends with this, as it is afterwards. Those that end come first. */
  readonly waits?: readonly Wait[]
}
