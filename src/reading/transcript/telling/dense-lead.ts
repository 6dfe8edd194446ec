import type { Sentence } from '../sentences.ts'
import { pickTelling } from './pick-telling.ts'
import type { Weighed } from './weigh-sentences.ts'
import { withoutCourtesy } from './without-courtesy.ts'

/** One sentence of a lead: its telling part, cut with dots where the lead was full. */
interface LeadPart {
  readonly text: string
  readonly sentence: Sentence
}

/** What a person reads before they scroll. In words. */
const LEAD_WORDS = 60

/** A sentence that does not fit is begun only where so many words of it do. */
const FEWEST_WORDS = 5

/** What choosing a sentence costs beside its length, so that scraps do not crowd out what was said in full. In words. */
const COST_WORDS = 6

/** The story in sixty words of the people's own: what tells most in the fewest words is chosen, then told in order. */
export function denseLead(sentences: readonly Sentence[]): readonly LeadPart[] {
  const candidates = pickTelling(sentences)
    .map((weighed) => {
      const words = withoutCourtesy(weighed.sentence.text).split(' ')
      return { weighed, words, worth: chanceOf(weighed) / (words.length + COST_WORDS) }
    })
    .toSorted((a, b) => b.worth - a.worth)

  let left = LEAD_WORDS
  const chosen = candidates.flatMap(({ weighed, words }) => {
    if (words.length > left && left < FEWEST_WORDS) return []
    const text = words.slice(0, left).join(' ')
    const isCut = words.length > left
    left -= words.length
    return [{ ...weighed, text: isCut ? `${beforeOpenQuote(text)}…` : text }]
  })
  return chosen
    .toSorted((a, b) => a.index - b.index)
    .map(({ text, sentence }) => ({ text, sentence }))
}

/** A quote that would be cut open is left out. */
const beforeOpenQuote = (text: string) =>
  text.split('"').length % 2 === 0 ? text.slice(0, text.lastIndexOf('"')).trimEnd() : text

/** How likely a reader would keep the sentence, from 0 to 1. */
const chanceOf = ({ weight }: Weighed) => 1 / (1 + Math.exp(-(weight + 0.5)))
