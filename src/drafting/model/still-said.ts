import type { ModelDraft, Statement } from '../../domain/drafted-note.ts'
import type { Transcript } from '../../domain/transcript.ts'
import { textMark } from './text-mark.ts'

/**
 * What is left of a model's draft in the conversation as it is now: a message may have been redacted, removed or
 * edited since, and nothing of it may live on in a note.
 */
export function stillSaid(draft: ModelDraft, { messages }: Transcript): ModelDraft {
  const texts = new Map(messages.map(({ id, text }) => [id, text]))
  const stands = ({ evidence }: Statement) =>
    evidence.every(({ messageId, quote }) => texts.get(messageId)?.includes(quote) ?? false)
  const newest = messages.findIndex(({ id }) => id === draft.upTo.messageId)
  const heard = messages.slice(0, newest + 1)
  const only = (statement: Statement | undefined) =>
    statement && stands(statement) ? statement : undefined
  const fields = Object.entries(draft.fields).flatMap(([name, said]) => {
    const left = said.filter(stands)
    return left.length > 0 ? [[name, left] as const] : []
  })
  return {
    ...draft,
    situation: only(draft.situation),
    fields: Object.fromEntries(fields),
    concluded: draft.concluded.filter(stands),
    firstReply: only(draft.firstReply),
    ...(draft.gist && { gist: draft.gist.filter(stands) }),
    // What was left out may repeat what is gone.
    dropped: textMark(heard) === draft.heard ? draft.dropped : [],
  }
}
