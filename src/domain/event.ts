import type { CaseStatus } from './case.ts'
import type { HandoffTypeName } from './handoff-types/index.ts'
import type { CheckName } from './qa-gate/checks/index.ts'
import type { WishTold } from './waiting/wish-told.ts'

/** Who did something: a teammate by Intercom's id, with the name they had then. */
export interface Actor {
  readonly teammateId: string
  readonly name: string
}

/** What can happen to a case. The history is these, in order, and nothing is ever taken out of it. */
export type Happening =
  | { readonly kind: 'case-opened'; readonly ownerName: string; readonly situation: string }
  | {
      readonly kind: 'handoff-sent'
      readonly handoffId: string
      readonly type: HandoffTypeName
      readonly fromName: string
      readonly toName: string
      readonly toTeamName: string | undefined
      readonly reason: string
    }
  | {
      readonly kind: 'gate-bypassed'
      readonly handoffId: string
      readonly reason: string
      readonly checks: readonly CheckName[]
    }
  | { readonly kind: 'handoff-accepted'; readonly handoffId: string; readonly byName: string }
  | { readonly kind: 'handoff-withdrawn'; readonly handoffId: string; readonly backToName: string }
  | { readonly kind: 'customer-wished'; readonly wish: WishTold }
  /** A message to them goes with a handoff. */
  | { readonly kind: 'customer-told'; readonly words: string }
  /** They were told that it takes longer than was said. */
  | {
      readonly kind: 'estimate-overrun'
      /** How often they have been told by now. */
      readonly overruns: number
      readonly words: string
      /** The new estimate's end, as an ISO instant. */
      readonly until: string
    }
  /** A person here was told that they wait too long. */
  | {
      readonly kind: 'customer-waits'
      /** An ISO instant. */
      readonly since: string
      readonly forName: string
    }
  | { readonly kind: 'status-changed'; readonly from: CaseStatus; readonly to: CaseStatus }

/** One line of a case's history. */
export interface CaseEvent {
  readonly id: string
  readonly at: Date
  readonly actor: Actor
  readonly happening: Happening
}
