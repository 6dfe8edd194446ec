import type { PromiseMade } from '../../reading.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check, HandoffDraft } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'
import { mentionsPromise } from '../mentions-promise.ts'

/** Does the note say what the customer was promised, every promise of the conversation included? */
export const promised: Check = (draft) => {
  const typed = draft.typed.promised
  const { promises } = draft.reading
  const missing = promises.filter(
    (made) => typed.saysNone || !mentionsPromise(typed.text, made, promises),
  )
  if (missing.length > 0) {
    return {
      check: 'promised',
      field: 'promised',
      weight: 'blocking',
      problem: isMissing(typed)
        ? 'The customer was promised something that the note does not mention.'
        : `The conversation holds ${missing.length === 1 ? 'a promise' : 'promises'} that the note leaves out.`,
      fix: 'Write down what the customer was promised, and by when.',
      evidence: missing.map(({ evidence }) => evidence),
      suggestion: withMissing(draft, missing),
    }
  }
  const isSaid = !isMissing(typed) && (promises.length > 0 || typed.namesPromise)
  if (isSaid) return undefined
  return {
    check: 'promised',
    field: 'promised',
    weight: 'blocking',
    problem: 'The note does not say whether the customer was promised anything.',
    fix: 'Say what was promised and by when, or that nothing was.',
    evidence: [],
    suggestion: draftedText(draft, 'promised') ?? 'Nothing promised.',
  }
}

/** The drafted words if they hold every promise; else what was typed, with the missing promises added. */
function withMissing(draft: HandoffDraft, missing: readonly PromiseMade[]): string {
  const drafted = draftedText(draft, 'promised')
  const { promises } = draft.reading
  if (drafted && promises.every((made) => mentionsPromise(drafted, made, promises))) return drafted
  const typed = draft.typed.promised
  const kept = isMissing(typed) || typed.saysNone ? [] : [typed.text]
  return [...kept, ...missing.map(asLine)].join('\n')
}

const asLine = ({ what, evidence }: PromiseMade) =>
  `${evidence.authorName ?? 'We'} promised: "${what}" (message ${evidence.messageNumber})`
