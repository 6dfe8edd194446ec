import type { Actor, CaseEvent } from './event.ts'
import type { Owner } from './owner.ts'
import type { Severity, Tier } from './tier.ts'

/** Where a case stands; `handed-off` waits for the receiver to accept. */
export const CASE_STATUSES = [
  'open',
  'handed-off',
  'in-progress',
  'waiting-on-customer',
  'resolved',
] as const

/** Where a case stands. */
export type CaseStatus = (typeof CASE_STATUSES)[number]

/** Our record of a customer issue that needs tracked work. It always has exactly one owner. */
export interface SupportCase {
  readonly id: string
  /** Counts from 1 in each workspace, without gaps. */
  readonly number: number
  readonly conversationId: string
  readonly contactId: string
  readonly status: CaseStatus
  readonly tier: Tier
  readonly severity: Severity
  readonly owner: Owner
  /** One line that says what it is about. */
  readonly situation: string
  readonly openedAt: Date
  /** Goes up by one with every change: a decision made on an older one is refused. */
  readonly version: number
}

/** How people write a case's number: `C-1042`. */
export function caseLabel(supportCase: { readonly number: number }): string {
  return `C-${supportCase.number}`
}

/** What opening a case needs to know. */
export interface CaseOpening {
  readonly id: string
  readonly eventId: string
  readonly number: number
  readonly conversationId: string
  readonly contactId: string
  readonly tier: Tier
  readonly severity: Severity
  readonly owner: Owner
  readonly situation: string
  readonly at: Date
}

/** Opens a case: from now on the customer's issue has a number and one named owner. */
export function openCase(
  opening: CaseOpening,
  actor: Actor,
): { readonly supportCase: SupportCase; readonly event: CaseEvent } {
  const { id, number, conversationId, contactId, tier, severity, owner, situation, at } = opening
  return {
    supportCase: {
      id,
      number,
      conversationId,
      contactId,
      status: 'open',
      tier,
      severity,
      owner,
      situation,
      openedAt: at,
      version: 1,
    },
    event: {
      id: opening.eventId,
      at,
      actor,
      happening: { kind: 'case-opened', ownerName: owner.name, situation },
    },
  }
}
