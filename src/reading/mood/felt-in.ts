import { isDenied } from '../transcript/negation.ts'
import type { Sentence } from '../transcript/sentences.ts'
import { FEELINGS, type FeltMood } from './feelings.ts'

/** A feeling with the sentence that shows it. */
export interface Felt {
  readonly mood: FeltMood
  readonly sentence: Sentence
}

/** What makes a familiar word no feeling: `no worries`, `don't worry`. */
const NO_FEELING =
  /\b(?:no worries|not to worry|don'?t worry|no (?:stress|rush|panic|pressure|hurry|problem at all)|not a problem|not urgent|take your time)\b/i

/** The worst feeling among the sentences of one message; undefined where none is shown. */
export function feltIn(sentences: readonly Sentence[]): Felt | undefined {
  for (const [mood, words] of FEELINGS) {
    const sentence = sentences.find(({ plain }) => shows(words, plain))
    if (sentence) return { mood, sentence }
    const shout = mood === 'angry' && sentences.find(isShouted)
    if (shout) return { mood, sentence: shout }
  }
  return undefined
}

function shows(words: RegExp, plain: string): boolean {
  const match = words.exec(plain)
  return match !== null && !NO_FEELING.test(plain) && !isDenied(plain, match.index)
}

/** At least three words and twelve letters in capitals, or a volley of exclamation marks. */
export function isShouted({ plain }: Sentence): boolean {
  if (/[!?]{3,}/.test(plain) && plain.includes('!')) return true
  const letters = plain.replace(/[^\p{L}]/gu, '')
  const words = plain.match(/\b[A-Z]{2,}\b/g) ?? []
  return (
    letters.length >= 12 &&
    words.length >= 3 &&
    letters === letters.toUpperCase() &&
    /[A-Z]/.test(letters)
  )
}
