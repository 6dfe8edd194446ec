import type { ContextPackage } from './context-package.ts'
import type { HandoffNote } from './handoff-note.ts'
import type { Owner } from './owner.ts'
import type { Finding } from './qa-gate/finding.ts'
import type { CustomerMessage } from './waiting/customer-message.ts'

/** Where a handoff stands: sent until the receiver accepts or returns it, or the sender takes it back. */
export const HANDOFF_STATES = ['sent', 'accepted', 'returned', 'withdrawn'] as const

/** Where a handoff stands. */
export type HandoffState = (typeof HANDOFF_STATES)[number]

/** The record that a sender handed over although the gate found something: why, and what was missing. */
export interface Bypass {
  readonly reason: string
  readonly findings: readonly Finding[]
}

/** One case moving from one owner to another, with everything the next owner was given. */
export interface Handoff {
  readonly id: string
  readonly caseId: string
  readonly package: ContextPackage
  readonly from: Owner
  readonly to: Owner
  readonly state: HandoffState
  readonly sentAt: Date
  /** By when the receiver should have accepted; undefined when their hours never open. */
  readonly acceptBy: Date | undefined
  readonly note: HandoffNote
  readonly advice: readonly Finding[]
  readonly bypass: Bypass | undefined
  /** What the customer is told of it; undefined when they are told nothing. */
  readonly told?: CustomerMessage | undefined
}
