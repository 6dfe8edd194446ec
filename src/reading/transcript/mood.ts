import type { Mood } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { FEELINGS, type FeltMood } from '../mood/feelings.ts'
import type { Felt } from '../mood/felt-in.ts'
import { evidenceOf } from './thread.ts'

/**
 * How the customer feels, with the words that show it. What they felt before they were last pleased is over.
 *
 * @param shown what each of their messages shows, oldest first
 */
export function moodOf(shown: Iterable<Felt>): {
  readonly mood: Mood
  readonly evidence: Evidence | undefined
} {
  let worst: Felt | undefined
  for (const felt of shown) {
    const isWorse = !worst || rank(felt.mood) <= rank(worst.mood)
    if (felt.mood === 'pleased' || isWorse) worst = felt
  }
  return worst
    ? { mood: worst.mood, evidence: evidenceOf(worst.sentence) }
    : { mood: 'neutral', evidence: undefined }
}

const rank = (mood: FeltMood) => FEELINGS.findIndex(([name]) => name === mood)
