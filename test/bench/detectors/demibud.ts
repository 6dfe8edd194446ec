import { readReport } from '../../../src/reading/bug-report/read-report.ts'
import type { Benchmark } from './benchmark.ts'
import { fitOf } from './f1.ts'

/** Does a bug report lack expected behaviour, steps, observed behaviour? Its title counts for nothing, as with the annotators. */
export const demibud: Benchmark = {
  file: 'qa_missing/demibud_dev.jsonl',
  predict: ({ text }) => {
    const report = readReport(String(text ?? ''))
    return {
      missing_eb: !report.tellsExpected,
      missing_s2r: !report.tellsSteps,
      missing_ob: !report.tellsObserved,
    }
  },
  score: (rows, answers) => {
    const missingFit = (part: string) =>
      fitOf(
        rows.map((row) => row[`has_${part}`] === false),
        answers.map((answer) => answer[`missing_${part}`] === true),
      )
    const steps = missingFit('s2r')
    return [
      {
        what: 'missing expected F1',
        value: missingFit('eb').f1,
        target: 0.91,
        beside: { 'Chaparro 2017': 0.894, regex: 0.894, 'always missing': 0.81, 'TF-IDF': 0.823 },
      },
      {
        what: 'missing steps F1',
        value: steps.f1,
        target: 0.8,
        beside: { 'Chaparro 2017': 0.755, regex: 0.708, 'always missing': 0.649, 'TF-IDF': 0.727 },
      },
      { what: 'missing steps precision', value: steps.precision, target: 0.75, beside: {} },
      { what: 'missing observed F1', value: missingFit('ob').f1, target: 0.45, beside: {} },
    ]
  },
}
