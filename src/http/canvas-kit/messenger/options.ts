import type { CustomerCard } from '../../../domain/customer-card.ts'
import type { Desk } from '../../../use-cases/desk.ts'

/** Whose card is asked for, and where they look at it. */
export interface CardAsked {
  readonly workspaceId: string
  readonly contactId: string
  readonly conversationId: string | undefined
}

/** What the Messenger endpoints are given. */
export interface MessengerOptions {
  readonly secrets: readonly string[]
  readonly now: () => Date
  /** How Intercom reaches Baton. */
  readonly publicUrl: () => string
  /** What a customer may see; undefined where Baton is not installed. */
  readonly readCard: (asked: CardAsked) => Promise<CustomerCard | undefined>
  /** Runs work in one transaction of one workspace; `not-installed` where there is none. */
  readonly atDesk: <T>(
    workspaceId: string,
    work: (desk: Desk) => Promise<T>,
  ) => Promise<T | 'not-installed'>
}
