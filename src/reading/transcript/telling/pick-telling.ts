import type { Sentence } from '../sentences.ts'
import { type Weighed, weighSentences } from './weigh-sentences.ts'

/** So many sentences a note rests on even if they tell little. */
const FEWEST = 4

/** More sentences than this are no longer a note. */
const MOST = 6

/** Beyond the fewest, a sentence has to weigh this much. */
const WORTH_KEEPING = -0.9

/** A sentence that shares more of its words than this with one already picked says it again. */
const SAYS_IT_AGAIN = 0.6

/** The sentences a note rests on, best first: those that tell most of the story without telling it twice. */
export function pickTelling(sentences: readonly Sentence[]): readonly Weighed[] {
  const picked: Weighed[] = []
  for (const candidate of weighSentences(sentences).toSorted((a, b) => b.weight - a.weight)) {
    if (picked.length >= MOST) break
    if (picked.length >= FEWEST && candidate.weight < WORTH_KEEPING) break
    if (candidate.words.size === 0) continue
    if (picked.some(({ words }) => overlap(candidate.words, words) > SAYS_IT_AGAIN)) continue
    picked.push(candidate)
  }
  return picked
}

/** Which share of the shorter one's words both have. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((word) => other.has(word)).length
  return both / Math.max(1, Math.min(one.size, other.size))
}
