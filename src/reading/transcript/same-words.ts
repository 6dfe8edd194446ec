import type { Evidence } from '../../domain/transcript.ts'

/** Words and the message they stand in. */
export type WordsSaid = Pick<Evidence, 'messageId' | 'quote'>

/** Whether two quote the same words of one message, or one of them a part of the other. */
export const isSameWords = (one: WordsSaid, other: WordsSaid): boolean =>
  one.messageId === other.messageId &&
  (one.quote.includes(other.quote) || other.quote.includes(one.quote))
