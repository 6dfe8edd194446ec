import type { LinearWeights } from '../../../src/reading/linear/linear-weights.ts'
import type { TriggerName } from '../../../src/reading/transcript/triggers/trigger-marks.ts'
import { fitOf } from '../detectors/f1.ts'
import { sentencesIn } from '../detectors/sentences-in.ts'
import { crossValidate } from './cross-validate.ts'
import { type FittedLine, fitLogistic, type TrainingRow } from './fit-logistic.ts'
import { featuresOf, type LabelledText, labelledTexts, trainingRow } from './rows.ts'
import { SOURCES } from './sources.ts'

/** Splits the rows for cross-validation. */
const SEED = 7

const LONGEST_GRAM = 2

/** Chosen once for all triggers, by cross-validation. */
const PENALTY = 3e-5

/** A yes is rarer than a no: one in thirty. Chosen once for all triggers, by cross-validation. */
const POSITIVE_WEIGHT = 3

/** A run of words in fewer rows is left out. */
const LEAST_ROWS = 2

/** Weights below this move no answer. */
const LEAST_WEIGHT = 0.05

/** The most weights a file holds, heaviest first: under 250 KB. */
const MOST_WEIGHTS = 5_000

/** Thresholds that are tried, in log odds. */
const THRESHOLDS = Array.from({ length: 51 }, (_, at) => -2.5 + at / 10)

/** A threshold must do well with its neighbours: what is best by one row alone is chance. */
const NEIGHBOURS = 3

/** A trained trigger, and how well it answered rows it had not seen. */
export interface TrainedTrigger {
  readonly weights: LinearWeights
  readonly figures: readonly string[]
}

/** Trains the weights of one trigger on all rows, with the threshold that five-fold cross-validation picks. */
export function trainTrigger(data: string, name: TriggerName): TrainedTrigger {
  const texts = labelledTexts(data, name)
  const rows = texts.map((text) => trainingRow(name, LONGEST_GRAM, text))
  const learn = (some: readonly TrainingRow[]) =>
    pruned(fitLogistic(common(some), PENALTY, POSITIVE_WEIGHT))
  const asked = texts.map(({ text }) =>
    sentencesIn(text).map((sentence) => featuresOf(name, LONGEST_GRAM, sentence)),
  )
  const scores = crossValidate(rows, asked, learn, SEED)
  const threshold = bestThreshold(texts, scores)
  const line = learn(rows)
  return {
    weights: {
      name,
      sources: SOURCES,
      seed: SEED,
      longestGram: LONGEST_GRAM,
      bias: rounded(line.bias),
      threshold,
      weights: Object.fromEntries([...line.weights].map(([gram, by]) => [gram, rounded(by)])),
    },
    figures: [`threshold ${threshold}`, ...figuresOf(texts, scores, threshold)],
  }
}

/** Without what only one row says: names and numbers of one customer teach nothing. */
function common(rows: readonly TrainingRow[]): readonly TrainingRow[] {
  const counts = new Map<string, number>()
  for (const { features } of rows)
    for (const [feature] of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return rows.map((row) => ({
    ...row,
    features: row.features.filter(([feature]) => (counts.get(feature) ?? 0) >= LEAST_ROWS),
  }))
}

/** The heavy weights alone, in the order of the alphabet. */
function pruned({ bias, weights }: FittedLine): FittedLine {
  const heavy = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .toSorted(([a, one], [b, other]) => Math.abs(other) - Math.abs(one) || (a < b ? -1 : 1))
    .slice(0, MOST_WEIGHTS)
  return { bias, weights: new Map(heavy.toSorted(([a], [b]) => (a < b ? -1 : 1))) }
}

function bestThreshold(texts: readonly LabelledText[], scores: readonly number[]): number {
  const worth = THRESHOLDS.map((threshold) =>
    setsOf(texts).reduce((sum, set) => sum + f1In(set, texts, scores, threshold), 0),
  )
  const smooth = worth.map((_, at) => {
    const near = worth.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    return near.reduce((sum, one) => sum + one, 0) / near.length
  })
  return rounded(THRESHOLDS[smooth.indexOf(Math.max(...smooth))] ?? 0)
}

const f1In = (
  set: LabelledText['set'],
  texts: readonly LabelledText[],
  scores: readonly number[],
  threshold: number,
): number => fitIn(set, texts, scores, threshold).f1

function fitIn(
  set: LabelledText['set'],
  texts: readonly LabelledText[],
  scores: readonly number[],
  threshold: number,
) {
  const rows = texts.flatMap((text, at) => (text.set === set ? [at] : []))
  return fitOf(
    rows.map((at) => texts[at]?.label === true),
    rows.map((at) => (scores[at] ?? 0) >= threshold),
  )
}

/** The public sets that have something to find. */
const setsOf = (texts: readonly LabelledText[]): readonly LabelledText['set'][] =>
  (['nlupp', 'bitext'] as const).filter((set) =>
    texts.some((text) => text.set === set && text.label),
  )

const figuresOf = (
  texts: readonly LabelledText[],
  scores: readonly number[],
  threshold: number,
): readonly string[] =>
  setsOf(texts).map((set) => {
    const { precision, recall, f1 } = fitIn(set, texts, scores, threshold)
    return `${set} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`
  })

/** Three digits say all there is to say. */
const rounded = (weight: number): number => Math.round(weight * 1_000) / 1_000
