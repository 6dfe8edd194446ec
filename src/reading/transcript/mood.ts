import type { Mood } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { FEELINGS, type FeltMood } from '../mood/feelings.ts'
import { type Felt, feltIn } from '../mood/felt-in.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'

/** How the customer feels, with the words that show it. What they felt before they were last pleased is over. */
export function moodOf({ customer }: Thread): {
  readonly mood: Mood
  readonly evidence: Evidence | undefined
} {
  let worst: Felt | undefined
  for (const message of byMessage(customer)) {
    const felt = feltIn(message)
    if (!felt) continue
    const isWorse = !worst || rank(felt.mood) <= rank(worst.mood)
    if (felt.mood === 'pleased' || isWorse) worst = felt
  }
  return worst
    ? { mood: worst.mood, evidence: evidenceOf(worst.sentence) }
    : { mood: 'neutral', evidence: undefined }
}

const rank = (mood: FeltMood) => FEELINGS.findIndex(([name]) => name === mood)

const byMessage = (sentences: readonly Sentence[]): Iterable<readonly Sentence[]> =>
  Map.groupBy(sentences, ({ message }) => message.number).values()
