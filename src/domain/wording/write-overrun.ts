import type { CustomerMessage } from '../waiting/customer-message.ts'
import type { Estimate } from '../waiting/estimate.ts'
import { inChannel, type Spoken, sentence, waitSentence } from './message-parts.ts'

/** What a customer is told when it takes longer than was said. */
export interface Overrun extends Spoken {
  /** Who has the case now and says it. */
  readonly senderName: string
  /** Whether it was said before. */
  readonly again: boolean
  /** Whether what has passed is the time they chose for a call. */
  readonly missedCall: boolean
  /** The new estimate; undefined where nobody can tell. */
  readonly estimate: Estimate | undefined
  /** Whether to offer an e-mail or a call instead of waiting; not to those who chose one already. */
  readonly offersWayOut: boolean
}

/** What a customer hears from us when it takes longer than we said: sorry, when now, and the way out. */
export function writeOverrun(overrun: Overrun): CustomerMessage {
  const { senderName, language, again, missedCall, estimate, offersWayOut } = overrun
  const sorry = missedCall ? 'overrun.missedCall' : again ? 'overrun.again' : 'overrun.first'
  const paragraphs = [
    sentence(overrun, sorry, {}),
    waitSentence(overrun, 'overrun', estimate, {}),
    ...(offersWayOut ? [sentence(overrun, 'overrun.wayOut', {})] : []),
  ]
  return { purpose: 'overrun', language, paragraphs: inChannel(overrun, senderName, paragraphs) }
}
