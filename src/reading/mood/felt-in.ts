import { hasNotHappened, isSaid } from '../transcript/negation.ts'
import type { Sentence } from '../transcript/sentences.ts'
import type { Thread } from '../transcript/thread.ts'
import { FEELINGS, type FeltMood } from './feelings.ts'
import { FELT_FAMILIES } from './felt-families.ts'

/** A feeling with the sentence that shows it. */
export interface Felt {
  readonly mood: FeltMood
  readonly sentence: Sentence
}

/** What makes a familiar word no feeling: `no worries`, `don't worry`. */
const NO_FEELING =
  /\b(?:no worries|not to worry|don'?t worry|no (?:stress|rush|panic|pressure|hurry|problem at all)|not a problem|not urgent|take your time)\b/i

/** Exclamation marks of somebody who is glad. */
const CHEERS =
  /\b(?:thanks?|thx|danke|wow|yay|woo\w*|great|awesome|amazing|perfect|love|congrat\w*|super|works|happy|good (?:job|work))\b/i

/** The worst feeling among the sentences of one message; undefined where none is shown. */
export function feltIn(
  sentences: readonly Sentence[],
  wordsIn: Thread['wordsIn'],
): Felt | undefined {
  for (const [mood, words] of FEELINGS) {
    const inOtherWords = (left: string) => FELT_FAMILIES[mood](wordsIn(left))
    const shows = (plain: string) =>
      mood === 'pleased'
        ? isPraised(plain, words) || inOtherWords(plain)
        : isSaid(plain, words, hasNotHappened, inOtherWords)
    const sentence = sentences.find(({ plain }) => !NO_FEELING.test(plain) && shows(plain))
    if (sentence) return { mood, sentence }
    const shout = mood === 'angry' && sentences.find(isShouted)
    if (shout) return { mood, sentence: shout }
  }
  return undefined
}

/** Praise that is denied is none, whatever is praised beside it: `not great, thanks for the fast reply`. */
function isPraised(plain: string, words: RegExp): boolean {
  const match = words.exec(plain)
  return match !== null && !hasNotHappened(plain, match.index)
}

/** At least three words and twelve letters in capitals, or a volley of exclamation marks. */
export function isShouted({ plain }: Sentence): boolean {
  if (/[!?]{3,}/.test(plain) && plain.includes('!')) return !CHEERS.test(plain)
  const letters = plain.replace(/[^\p{L}]/gu, '')
  const words = plain.match(/\b[A-Z]{2,}\b/g) ?? []
  return letters.length >= 12 && words.length >= 3 && /^\p{Lu}+$/u.test(letters)
}
