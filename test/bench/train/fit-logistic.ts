/** A row to learn from: the features it has, each with its value, and the answer. */
export interface TrainingRow {
  readonly features: readonly (readonly [feature: string, value: number])[]
  readonly label: boolean
  /** How much it counts beside the others. */
  readonly weight: number
}

/** A fitted line: what each feature adds to the log odds. */
export interface FittedLine {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

/** Passes over all rows; more change nothing in the third digit. */
const PASSES = 250

const STEP = 0.5

/**
 * Fits a logistic regression with an L2 penalty, all rows at a time, from zero: the same rows give the same line.
 *
 * @param penalty the penalty on each squared weight, per unit of row weight
 * @param positiveWeight how much a yes counts beside a no
 */
export function fitLogistic(
  rows: readonly TrainingRow[],
  penalty: number,
  positiveWeight: number,
): FittedLine {
  const index = new Map<string, number>()
  const columns = rows.map(({ features }) =>
    features.map(([feature]) => {
      const known = index.get(feature) ?? index.size
      index.set(feature, known)
      return known
    }),
  )
  const weights = new Float64Array(index.size)
  const gradient = new Float64Array(index.size)
  const history = new Float64Array(index.size).fill(1e-8)
  let bias = 0
  let biasHistory = 1e-8
  const importance = rows.map(({ label, weight }) => weight * (label ? positiveWeight : 1))
  const total = importance.reduce((sum, weight) => sum + weight, 0)
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let at = 0; at < weights.length; at += 1) gradient[at] = penalty * (weights[at] ?? 0)
    let biasGradient = 0
    rows.forEach(({ features, label }, row) => {
      const ids = columns[row] ?? []
      let score = bias
      ids.forEach((id, at) => {
        score += (weights[id] ?? 0) * (features[at]?.[1] ?? 0)
      })
      const error =
        ((1 / (1 + Math.exp(-score)) - (label ? 1 : 0)) * (importance[row] ?? 0)) / total
      biasGradient += error
      ids.forEach((id, at) => {
        gradient[id] = (gradient[id] ?? 0) + error * (features[at]?.[1] ?? 0)
      })
    })
    for (let at = 0; at < weights.length; at += 1) {
      const slope = gradient[at] ?? 0
      history[at] = (history[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) - (STEP * slope) / Math.sqrt(history[at] ?? 1)
    }
    biasHistory += biasGradient * biasGradient
    bias -= (STEP * biasGradient) / Math.sqrt(biasHistory)
  }
  return { bias, weights: new Map([...index].map(([feature, at]) => [feature, weights[at] ?? 0])) }
}
