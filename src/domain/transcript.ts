/** Who wrote something in a conversation, as far as a handoff cares. Fin is Intercom's AI agent; other automation is `bot`. */
export type AuthorRole = 'customer' | 'teammate' | 'fin' | 'bot'

/** One piece of a conversation as Intercom keeps it, before anybody has read it. Ids are unique in a workspace only. */
export interface ConversationPart {
  readonly id: string
  /** Intercom's `part_type`, an open set: `comment`, `note`, `assignment`, `close` ... */
  readonly partType: string
  readonly role: AuthorRole
  readonly authorName: string | undefined
  /** Intercom's id of the author. */
  readonly authorId: string | undefined
  /** HTML or plain text; undefined for parts without words (an assignment, a redacted part). */
  readonly body: string | undefined
  readonly at: Date
  readonly redacted: boolean
  /** Names of attached files. */
  readonly attachments: readonly string[]
  /** True for a message Baton itself sent to the customer in a teammate's name. */
  readonly own?: true
}

/** Parts that only teammates see, by their Intercom `part_type`. Anything else with words reached the customer. */
const INTERNAL = /note|assign|attribute|workflow|sla|ticket|tag|priority|custom_action|snooze/

/** Whether only teammates see a part of this Intercom `part_type`, whatever words it has. */
export const isInternalPart = (partType: string): boolean => INTERNAL.test(partType)

/** One thing somebody said: plain text, in order, numbered from 1 for people to refer to. */
export interface Message {
  readonly id: string
  readonly number: number
  readonly role: AuthorRole
  readonly authorName: string | undefined
  readonly authorId: string | undefined
  /** `said` reaches the customer, `noted` is an internal note. */
  readonly kind: 'said' | 'noted'
  /** Plain text, whitespace tidied, lines kept. Never empty. */
  readonly text: string
  readonly at: Date
  /** True for a message Baton itself sent to the customer in a teammate's name. */
  readonly own?: true
}

/** What was said in a conversation, oldest first. Parts without words are left out. */
export interface Transcript {
  readonly conversationId: string
  readonly messages: readonly Message[]
}

/** What a statement rests on: the message and the exact words in it. */
export interface Evidence {
  readonly messageId: string
  readonly messageNumber: number
  readonly authorName: string | undefined
  /** Verbatim from the message's text. */
  readonly quote: string
}
