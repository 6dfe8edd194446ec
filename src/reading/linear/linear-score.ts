import type { LinearWeights } from './linear-weights.ts'
import { wordGrams } from './word-grams.ts'

/** Before the name of a pattern in a weights file, so that no word can be mistaken for one. */
const MARK = '~'

/**
 * How strongly a sentence says yes to the question of `model`; yes from `model.threshold` on.
 *
 * @param marks names of the patterns that were found in the sentence
 */
export function linearScore(
  model: LinearWeights,
  sentence: string,
  marks: readonly string[] = [],
): number {
  let score = model.bias
  for (const [feature, value] of linearFeatures(sentence, model.longestGram, marks))
    score += weightOf(model, feature) * value
  return score
}

/** What a model looks at in a sentence: its runs of words, less each the more there are, and the patterns found. */
export function linearFeatures(
  sentence: string,
  longestGram: number,
  marks: readonly string[],
): readonly (readonly [feature: string, value: number])[] {
  const grams = wordGrams(sentence, longestGram)
  const share = 1 / Math.sqrt(Math.max(1, grams.length))
  return [
    ...grams.map((gram) => [gram, share] as const),
    ...marks.map((mark) => [MARK + mark, 1] as const),
  ]
}

/** Own entries only: `constructor` is a word like any other. */
const weightOf = ({ weights }: LinearWeights, feature: string): number =>
  Object.hasOwn(weights, feature) ? (weights[feature] ?? 0) : 0
