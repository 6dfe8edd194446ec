import type { EvidenceView } from '../../../../canvases/inbox/evidence-line.ts'
import type { Evidence } from '../../../domain/transcript.ts'

/** Where a message of a conversation can be read; undefined when that place is not known. */
export type MessageUrl = (messageId: string) => string | undefined

/** Evidence as the card shows it: who said it where, in their words. */
export const showEvidence = (
  { messageId, messageNumber, authorName, quote }: Evidence,
  urlOf: MessageUrl,
): EvidenceView => ({ messageNumber, authorName, quote, url: urlOf(messageId) })
