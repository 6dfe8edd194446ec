import { badMood } from '../bad-mood.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'

/** Is the receiver warned when the customer is angry or frustrated, or grows more worried with every message? */
export const feeling: Check = (draft) => {
  const { mood, moodEvidence, trajectory } = draft.reading
  const strong = badMood(draft.reading)
  const worsens = trajectory === 'worsening'
  const typed = draft.typed.feeling
  if (strong === undefined && !(worsens && mood === 'worried')) return undefined
  if (!isMissing(typed) && !typed.saysNone && typed.namesFeeling) return undefined
  return {
    check: 'feeling',
    field: 'feeling',
    weight: strong ? 'blocking' : 'advisory',
    problem: `The customer is ${mood}${worsens ? ' and it is getting worse' : ''}, and the note does not say so.`,
    fix: 'Say in a few words how the customer feels, so that the first reply meets them there.',
    evidence: moodEvidence ? [moodEvidence] : [],
    suggestion: draftedText(draft, 'feeling') ?? inTheirWords(draft, mood),
  }
}

function inTheirWords({ reading: { moodEvidence } }: Parameters<Check>[0], mood: string): string {
  if (!moodEvidence) return `The customer is ${mood}.`
  return `The customer is ${mood}: "${moodEvidence.quote}" (message ${moodEvidence.messageNumber}).`
}
