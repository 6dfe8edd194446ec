import { requestKindOf } from '../../../src/reading/bug-report/request-kind.ts'
import type { Benchmark, Row } from './benchmark.ts'
import { fitOf } from './f1.ts'

const LABELS = ['bug', 'feature', 'question'] as const

/** Is an issue a bug, a wish or a question? Scored as the mean over repositories of macro F1, as in the NLBSE 2024 competition. */
export const nlbse24: Benchmark = {
  file: 'issue_type/nlbse24_dev.jsonl',
  predict: ({ title, body }) => ({ label: requestKindOf(String(title ?? ''), String(body ?? '')) }),
  score: (rows, answers) => {
    const repos = [...new Set(rows.map(({ repo }) => repo))]
    const macro = repos.map((repo) => {
      const of = rows.flatMap((row, at) => (row.repo === repo ? [at] : []))
      return mean(LABELS.map((label) => f1Of(rows, answers, of, label)))
    })
    return [
      {
        what: 'mean F1 over repositories',
        value: mean(macro),
        target: 0.76,
        beside: { SetFit: 0.827, fastText: 0.718, 'TF-IDF trained on it': 0.762 },
      },
    ]
  },
}

function f1Of(
  rows: readonly Row[],
  answers: readonly Readonly<Record<string, unknown>>[],
  of: readonly number[],
  label: string,
): number {
  return fitOf(
    of.map((at) => rows[at]?.label === label),
    of.map((at) => answers[at]?.label === label),
  ).f1
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
