import type { DraftedByView } from '../../../../canvases/inbox/drafted-by.ts'
import type { HandOverForm } from '../../../use-cases/hand-over-form.ts'

/** Who drafted the form, from which messages, as of when. Undefined for a conversation without words. */
export function showDrafter({ conversation, isOlder }: HandOverForm): DraftedByView | undefined {
  const last = conversation?.transcript.messages.at(-1)
  if (!conversation || !last) return undefined
  const { drafter, modelDraft, dropped } = conversation.drafted
  const isByModel = drafter.by === 'model'
  return {
    model: isByModel ? drafter.model : undefined,
    why: isByModel ? undefined : drafter.why,
    fromMessage: (isByModel && modelDraft?.fromMessage) || 1,
    toMessage: last.number,
    at: last.at,
    dropped: dropped.length,
    isOlder,
  }
}
