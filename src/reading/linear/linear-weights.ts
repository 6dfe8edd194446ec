/** What a trained yes-or-no question weighs, as it stands in a weights file. Plain data, one file a question. */
export interface LinearWeights {
  /** The question it answers, as its detector is called. */
  readonly name: string
  /** What it was trained on, with licence and credit: one entry a source. */
  readonly sources: readonly WeightsSource[]
  /** The number that shuffled the rows for cross-validation. */
  readonly seed: number
  /** The longest run of words that counts as one feature. */
  readonly longestGram: number
  /** What no words at all weigh. */
  readonly bias: number
  /** The least score that means yes. */
  readonly threshold: number
  /** Weight by feature: `cancel`, `to cancel`, or the name of a pattern with a tilde before it. */
  readonly weights: Readonly<Record<string, number>>
}

/** Where training rows come from, and on which terms. */
export interface WeightsSource {
  readonly source: string
  readonly licence: string
  readonly credit: string
}
