import { badMood } from '../bad-mood.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'

/** Is the receiver warned when the customer is angry or frustrated? */
export const feeling: Check = (draft) => {
  const mood = badMood(draft.reading)
  const typed = draft.typed.feeling
  if (mood === undefined) return undefined
  if (!isMissing(typed) && !typed.saysNone && typed.namesFeeling) return undefined
  const { moodEvidence } = draft.reading
  return {
    check: 'feeling',
    field: 'feeling',
    weight: 'blocking',
    problem: `The customer is ${mood}, and the note does not say so.`,
    fix: 'Say in a few words how the customer feels, so that the first reply meets them there.',
    evidence: moodEvidence ? [moodEvidence] : [],
    suggestion: draftedText(draft, 'feeling') ?? inTheirWords(draft, mood),
  }
}

function inTheirWords({ reading: { moodEvidence } }: Parameters<Check>[0], mood: string): string {
  if (!moodEvidence) return `The customer is ${mood}.`
  return `The customer is ${mood}: "${moodEvidence.quote}" (message ${moodEvidence.messageNumber}).`
}
