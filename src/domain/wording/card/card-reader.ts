import type { Language } from '../../waiting/customer-message.ts'
import type { CustomerZone } from '../estimate-phrase.ts'

/** Who reads it: their language, in whose time, and when. */
export interface CardReader {
  readonly language: Language
  readonly zone: CustomerZone
  readonly now: Date
}
