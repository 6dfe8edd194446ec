import { isRedundantReply } from '../../../src/reading/repeat-questions/redundant-reply.ts'
import type { Benchmark } from './benchmark.ts'
import { transcriptOf } from './dialogue.ts'
import { fitOf } from './f1.ts'

/** Whether a reply repeats what was said or asks what was answered: ABC-Eval, ACL 2023, two annotators. */
export const abceval: Benchmark = {
  file: 'repeatq/abceval_dev.jsonl',
  predict: (row) => ({
    redundant: isRedundantReply(transcriptOf(row.history), String(row.response ?? '')),
  }),
  score: (rows, answers) => {
    const found = answers.map(({ redundant }) => redundant === true)
    const fits = [0, 1].map(
      (annotator) =>
        fitOf(
          rows.map(({ redundant }) => Boolean((redundant as readonly number[])[annotator])),
          found,
        ).f1,
    )
    return [
      {
        what: 'redundant reply F1, mean of two annotators',
        value: fits.reduce((sum, f1) => sum + f1, 0) / fits.length,
        target: 0.4,
        beside: { 'GPT-3.5': 0.329, human: 0.587, 'word overlap': 0.31 },
      },
    ]
  },
}
