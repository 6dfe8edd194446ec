import type { Attempt } from '../../domain/reading.ts'
import type { Sentence } from './sentences.ts'
import { sharedWords, tellingWords } from './shared-words.ts'

/** An attempt with the sentence that tells it; suggestions have no outcome of their own. */
export interface ToldAttempt {
  readonly attempt: Attempt
  /** Index of the sentence. */
  readonly index: number
  /** Whether the same sentence says what came of it. */
  readonly ownOutcome?: boolean
}

/** With so many words in common, one person speaks of one thing. */
const SAME_THING_WORDS = 2

/** So many attempts back one is known again: reading a log of them stays quick. */
const MOST_COMPARED = 50

interface Known extends ToldAttempt {
  readonly words: ReadonlySet<string>
}

/** Attempts that one person tells twice before the customer writes again become one, in the words that tell more. */
export function toldOnce(
  told: readonly ToldAttempt[],
  sentences: readonly Sentence[],
): readonly Attempt[] {
  const stretches = stretchesOf(sentences)
  const kept: Known[] = []
  for (const one of told) {
    const next = { ...one, words: tellingWords(one.attempt.what) }
    const at = toldBefore(kept, next, sentences, stretches)
    const before = kept[at]
    if (before) kept[at] = joined(before, next)
    else kept.push(next)
  }
  return kept.map(({ attempt }) => attempt)
}

/** Where the same attempt stands among those kept since the customer last wrote; -1 where it does not. */
function toldBefore(
  kept: readonly Known[],
  next: Known,
  sentences: readonly Sentence[],
  stretches: readonly number[],
): number {
  const stretch = stretches[next.index]
  const oldest = Math.max(0, kept.length - MOST_COMPARED)
  for (let at = kept.length - 1; at >= oldest; at -= 1) {
    const one = kept[at]
    if (!one || stretches[one.index] !== stretch) return -1
    if (isSame(one, next, sentences)) return at
  }
  return -1
}

function isSame(one: Known, next: Known, sentences: readonly Sentence[]): boolean {
  const [first, second] = [sentences[one.index], sentences[next.index]]
  if (!first || !second || one.ownOutcome === undefined || next.ownOutcome === undefined)
    return false
  if (first.message.id === second.message.id || first.message.authorId !== second.message.authorId)
    return false
  return sharedWords(one.words, next.words) >= SAME_THING_WORDS
}

/** The telling that has its outcome with it; else the first one, with what is known by now. */
function joined(first: Known, next: Known): Known {
  if (first.ownOutcome) return first
  if (next.ownOutcome) return next
  const outcome = first.attempt.outcome ?? next.attempt.outcome
  return { ...first, attempt: { ...first.attempt, outcome } }
}

/** For each sentence, how many times the customer had written before it. */
function stretchesOf(sentences: readonly Sentence[]): readonly number[] {
  let stretch = 0
  return sentences.map(({ message }, index) => {
    const isNew = message.id !== sentences[index - 1]?.message.id
    if (isNew && message.role === 'customer' && message.kind === 'said') stretch += 1
    return stretch
  })
}
