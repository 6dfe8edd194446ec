import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'
import { quoted } from '../quoted.ts'

/** Does customer success know what went badly lately, or that nothing did? */
export const friction: Check = (draft) => {
  const typed = draft.typed.friction
  const missing = isMissing(typed)
  const { specificWords, saysNone, namesProblem } = typed
  const tells = specificWords.length >= 2 || (namesProblem && specificWords.length > 0)
  if (!missing && (saysNone || tells)) return undefined
  const { moodEvidence } = draft.reading
  return {
    check: 'friction',
    field: 'friction',
    weight: 'blocking',
    problem: missing
      ? 'The note does not say what went badly for the customer lately.'
      : `${quoted(typed.text)} does not say what went badly.`,
    fix: 'Name the outages, delays or disputes of the last weeks, or say that there were none.',
    evidence: moodEvidence ? [moodEvidence] : [],
    suggestion: draftedText(draft, 'friction'),
  }
}
