import { readReport } from '../../../src/reading/bug-report/read-report.ts'
import type { Benchmark } from './benchmark.ts'
import { fitOf } from './f1.ts'

const TOLD = {
  env: 'tellsSurroundings',
  s2r: 'tellsSteps',
  eb: 'tellsExpected',
  ob: 'tellsObserved',
} as const

const TARGETS = { env: 0.75, s2r: 0.65, eb: undefined, ob: undefined } as const

const BESIDE = { env: { regex: 0.466 }, s2r: { regex: 0.474 }, eb: {}, ob: {} } as const

const ELEMENTS = ['env', 's2r', 'eb', 'ob'] as const

/** Was one part of a template's answers taken out of this issue? Half of the rows of each part are whole. */
export const template: Benchmark = {
  file: 'qa_missing/template_removed_dev.jsonl',
  predict: ({ element, text }) => {
    const asked = ELEMENTS.find((known) => known === element)
    return { missing: asked !== undefined && !readReport(String(text ?? ''))[TOLD[asked]] }
  },
  score: (rows, answers) =>
    ELEMENTS.map((element) => {
      const of = rows.flatMap((row, at) => (row.element === element ? [at] : []))
      const { f1 } = fitOf(
        of.map((at) => rows[at]?.missing === true),
        of.map((at) => answers[at]?.missing === true),
      )
      return {
        what: `removed ${element} F1`,
        value: f1,
        target: TARGETS[element],
        beside: BESIDE[element],
      }
    }),
}
