import type { EvidenceView } from '../../../../canvases/inbox/evidence-line.ts'
import type { Evidence } from '../../../domain/transcript.ts'
import type { Showing } from './showing.ts'

/** Where a message of a conversation can be read; undefined when that place is not known. */
export type MessageUrl = (messageId: string) => string | undefined

/** Evidence as the card shows it: who said it where, in their words, a secret among them replaced. */
export const showEvidence = (
  { messageId, messageNumber, authorName, quote }: Evidence,
  { messageUrl, withoutSecrets }: Pick<Showing, 'messageUrl' | 'withoutSecrets'>,
): EvidenceView => ({
  messageNumber,
  authorName,
  quote: withoutSecrets(quote),
  url: messageUrl(messageId),
})
