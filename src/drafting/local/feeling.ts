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
    return fieldOf([stated(`${who} ${seemsCalm(material)}`, lastCustomerWords)])
  }
  const by = atStart(speakerOf(material, moodEvidence))
  const mind = MOOD_WORDS[mood].toLowerCase()
  return fieldOf([
    stated(`${by} is ${mind}: ${quotedToEnd(moodEvidence.quote, 140)}`, moodEvidence),
  ])
}

/** Finding no feeling proves as much as was understood of the words. */
function seemsCalm(material: Material): string {
  const writes = `writes in ${languageName(material) ?? 'another language'}`
  if (material.isUnread) return `${writes}: whether they are upset could not be told from it.`
  return material.isForeign
    ? `${writes}; no strong feelings were recognised in it.`
    : 'seems calm: nothing in the conversation shows strong feelings.'
}
