import type { CustomerMessage } from '../waiting/customer-message.ts'
import type { Estimate } from '../waiting/estimate.ts'
import { inChannel, type Spoken, sentence, waitSentence } from './message-parts.ts'

/** What a customer is told when it takes longer than was said. */
export interface Overrun extends Spoken {
  /** Who has the case now and says it. */
  readonly senderName: string
  /** Whether it was said before. */
  readonly again: boolean
  /** The new estimate; undefined where nobody can tell. */
  readonly estimate: Estimate | undefined
  /** Whether to offer an e-mail or a call instead of waiting; not to those who chose one already. */
  readonly offersWayOut: boolean
}

/** What a customer hears from us when it takes longer than we said: sorry, when now, and the way out. */
export function writeOverrun(overrun: Overrun): CustomerMessage {
  const { language, senderName, again, estimate, offersWayOut } = overrun
  const paragraphs = [
    sentence(overrun, again ? 'overrun.again' : 'overrun.first', {}),
    waitSentence(overrun, 'overrun', estimate, {}),
    ...(offersWayOut ? [sentence(overrun, 'overrun.wayOut', {})] : []),
  ]
  return { purpose: 'overrun', language, paragraphs: inChannel(overrun, senderName, paragraphs) }
}
