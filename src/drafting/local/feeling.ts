import type { DraftedField } from '../../domain/drafted-note.ts'
import type { Mood } from '../../domain/reading.ts'
import { atStart, type Material, once, speakerOf } from './material.ts'
import { quotedToEnd } from './quoting.ts'

/** Each mood in one word, for the card. */
export const MOOD_WORDS: Readonly<Record<Mood, string>> = {
  angry: 'Angry',
  frustrated: 'Frustrated',
  worried: 'Worried',
  neutral: 'Calm',
  pleased: 'Pleased',
}

/** How the customer feels, in one sentence with their own words; undefined while they have said nothing. */
export function draftFeeling(material: Material): DraftedField | undefined {
  const { mood, moodEvidence, lastCustomerWords } = material.reading
  if (!lastCustomerWords) return undefined
  if (mood === 'neutral' || !moodEvidence) {
    if (material.isForeign) {
      return {
        value: `${atStart(material.customer)} writes in another language; no strong feelings were recognised in it.`,
        evidence: [lastCustomerWords],
      }
    }
    return {
      value: `${atStart(material.customer)} seems calm: nothing in the conversation shows strong feelings.`,
      evidence: [lastCustomerWords],
    }
  }
  return {
    value: `${atStart(speakerOf(material, moodEvidence))} is ${MOOD_WORDS[mood].toLowerCase()}: ${quotedToEnd(moodEvidence.quote, 140)}`,
    evidence: once([moodEvidence]),
  }
}
