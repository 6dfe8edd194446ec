import type { Owner } from '../owner.ts'
import type { Estimate } from './estimate.ts'

/** How a wait ended, or that it goes on. `ended`: the handoff was taken back, or the conversation was closed, or the case moved on without a reply. */
export const WAIT_STATES = ['waiting', 'answered', 'ended'] as const

/** How a wait ended, or that it goes on. */
export type WaitState = (typeof WAIT_STATES)[number]

/** A customer waiting for the first reply after a handoff: one wait a handoff. */
export interface Wait {
  readonly id: string
  readonly caseId: string
  readonly conversationId: string
  readonly contactId: string
  readonly handoffId: string
  readonly receiver: Owner
  readonly startedAt: Date
  /** What the customer was told, oldest first; empty when nobody could tell. */
  readonly estimates: readonly Estimate[]
  /** Estimates that passed without a reply and of which the customer heard from us. */
  readonly overruns: number
  readonly state: WaitState
  readonly answeredAt: Date | undefined
  /** Business minutes from the start to the reply; undefined until then, and where neither receiver nor their team gave it. */
  readonly replyMinutes: number | undefined
  /** When a person here was told that this customer waits too long. */
  readonly alertedAt: Date | undefined
}
