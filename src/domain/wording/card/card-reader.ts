import type { Language } from '../../waiting/customer-message.ts'
import type { CustomerZone } from '../estimate-phrase.ts'

/** Who reads it: their language, in whose time, when, and where. */
export interface CardReader {
  readonly language: Language
  readonly zone: CustomerZone
  readonly now: Date
  /** Whether it stands in the conversation, under the message that says what needs no repeating, with half the height. */
  readonly inConversation: boolean
}
