import type { FittedLine, TrainingRow } from './fit-logistic.ts'

/** Parts the rows are split into; each is answered by a line that never saw it. */
const FOLDS = 5

/**
 * Scores every row by a line fitted to the other four fifths.
 *
 * @param asked the sentences of each row, as the product asks about them: the strongest one counts
 */
export function crossValidate(
  rows: readonly TrainingRow[],
  asked: readonly (readonly TrainingRow['features'][])[],
  learn: (rows: readonly TrainingRow[]) => FittedLine,
  seed: number,
): readonly number[] {
  const fold = foldsOf(rows.length, seed)
  const scores = new Array<number>(rows.length).fill(0)
  for (let part = 0; part < FOLDS; part += 1) {
    const line = learn(rows.filter((_, at) => fold[at] !== part))
    asked.forEach((sentences, at) => {
      if (fold[at] === part)
        scores[at] = Math.max(...sentences.map((sentence) => scoreBy(line, sentence)))
    })
  }
  return scores
}

/** The line's log odds for one sentence. */
const scoreBy = ({ bias, weights }: FittedLine, features: TrainingRow['features']): number =>
  features.reduce((sum, [feature, value]) => sum + (weights.get(feature) ?? 0) * value, bias)

/** A fold for each row, the same for the same seed. */
function foldsOf(count: number, seed: number): readonly number[] {
  let state = seed
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * FOLDS)
  })
}
