import type { Account } from './account.ts'
import type { CardSummary } from './card-summary.ts'
import type { DraftedNote } from './drafted-note.ts'
import type { Reading } from './reading.ts'
import type { Transcript } from './transcript.ts'

/** What Baton has read of a conversation, and what it drafted from it. */
export interface ConversationRecord {
  readonly conversationId: string
  readonly contactId: string
  /** Intercom's ids of everybody else who takes part in it. */
  readonly otherContactIds: readonly string[]
  /** Intercom's `updated_at` of what was read. */
  readonly updatedAt: Date
  /** When Intercom was asked. */
  readonly readAt: Date
  readonly summary: CardSummary
  readonly account: Account
  readonly transcript: Transcript
  readonly reading: Reading
  readonly drafted: DraftedNote
}
