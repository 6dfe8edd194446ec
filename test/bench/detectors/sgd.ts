import { alreadyAnswered } from '../../../src/reading/repeat-questions/already-answered.ts'
import type { Benchmark } from './benchmark.ts'
import { transcriptOf } from './dialogue.ts'
import { fitOf } from './f1.ts'

/** Whether a question has been answered earlier in a task dialogue: made from the Schema-Guided Dialogue data. */
export const sgd: Benchmark = {
  file: 'repeatq/sgd_repeatq_dev.jsonl',
  predict: (row) => ({
    already_answered:
      alreadyAnswered(transcriptOf(row.history), String(row.question ?? '')) !== undefined,
  }),
  score: (rows, answers) => {
    const labels = rows.map(({ label }) => label === true)
    const fit = fitOf(
      labels,
      answers.map(({ already_answered }) => already_answered === true),
    )
    const beside = { 'word overlap': 0.446, 'always yes': 0.667 }
    return [
      { what: 'already answered F1', value: fit.f1, target: 0.8, beside },
      { what: 'already answered precision', value: fit.precision, beside: {} },
      { what: 'already answered recall', value: fit.recall, beside: {} },
    ]
  },
}
