import type { MessageUrl } from './evidence.ts'

/** What every screen needs besides its facts: who looks, when, and the nonce of this canvas. */
export interface Showing {
  readonly nonce: string
  readonly now: Date
  readonly teammateId: string
  /** When the conversation was last changed, as the teammate sees it; undefined where nobody said. */
  readonly updatedAt: Date | undefined
  readonly contactName: () => string | undefined
  readonly messageUrl: MessageUrl
  /** The words with every secret in them replaced. */
  readonly withoutSecrets: (words: string) => string
  /** Where the conversation can be read as a whole. */
  readonly conversationUrl: string | undefined
  readonly installUrl: (() => string) | undefined
}
