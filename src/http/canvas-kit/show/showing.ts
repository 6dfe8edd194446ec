import type { MessageUrl } from './evidence.ts'

/** What every screen needs besides its facts: who looks, when, and the nonce of this canvas. */
export interface Showing {
  readonly nonce: string
  readonly now: Date
  readonly teammateId: string
  readonly contactName: () => string | undefined
  readonly messageUrl: MessageUrl
  /** Where the conversation can be read as a whole. */
  readonly conversationUrl: string | undefined
  readonly installUrl: string | undefined
}
