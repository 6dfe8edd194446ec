import type { DraftedField } from '../../domain/drafted-note.ts'
import type { Mood } from '../../domain/reading.ts'
import { languageName } from './language.ts'
import { atStart, type Material, speakerOf } from './material.ts'
import { quotedToEnd } from './quoting.ts'
import { fieldOf, stated } from './stated.ts'

/** Each mood in one word, for the card. */
export const MOOD_WORDS: Readonly<Record<Mood, string>> = {
  angry: 'Angry',
  frustrated: 'Frustrated',
  worried: 'Worried',
  neutral: 'Calm',
  pleased: 'Pleased',
}

/** Thanks and nothing else are manners. */
const ONLY_THANKS = /^(?:many |vielen |besten )?(?:thanks?|thank you|dank|danke)[\s.!,]*$/i

/** How they feel by what they wrote last: a thank-you from days ago pleases nobody who is still waiting. */
export function moodToday({ reading: { mood, moodEvidence, lastCustomerWords } }: Material): Mood {
  const isOver = moodEvidence?.messageId !== lastCustomerWords?.messageId
  const isCourtesy = ONLY_THANKS.test(moodEvidence?.quote ?? '')
  return mood === 'pleased' && (isOver || isCourtesy) ? 'neutral' : mood
}

/** How the customer feels, in one sentence with their own words; undefined while they have said nothing. */
export function draftFeeling(material: Material): DraftedField | undefined {
  const { moodEvidence, lastCustomerWords } = material.reading
  const mood = moodToday(material)
  if (!lastCustomerWords) return undefined
  const who = atStart(material.customer)
  if (mood === 'neutral' || !moodEvidence) {
    const seems = material.isForeign
      ? `${who} writes in ${languageName(material) ?? 'another language'}; no strong feelings were recognised in it.`
      : `${who} seems calm: nothing in the conversation shows strong feelings.`
    return fieldOf([stated(seems, lastCustomerWords)])
  }
  const by = atStart(speakerOf(material, moodEvidence))
  const mind = MOOD_WORDS[mood].toLowerCase()
  return fieldOf([
    stated(`${by} is ${mind}: ${quotedToEnd(moodEvidence.quote, 140)}`, moodEvidence),
  ])
}
