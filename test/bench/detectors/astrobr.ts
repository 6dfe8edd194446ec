import { inSections } from '../../../src/reading/bug-report/in-sections.ts'
import { rolesOf } from '../../../src/reading/bug-report/roles-of.ts'
import type { Benchmark, Row } from './benchmark.ts'
import { fitOf } from './f1.ts'

interface Labelled {
  readonly id: string
  readonly text: string
  readonly s2r?: boolean
  readonly eb?: boolean
  readonly ob?: boolean
}

const TARGETS = { s2r: 0.9, eb: 0.7, ob: 0.7 } as const

const BESIDE = {
  s2r: { BEE: 0.772, 'GPT-4': 0.986, regex: 0.772 },
  eb: { BEE: 0.533, 'GPT-4': 0.765, regex: 0.4 },
  ob: { BEE: 0.426, 'GPT-4': 0.787, regex: 0.58 },
} as const

/** Which sentences of an app's bug report tell steps, expected and observed behaviour? The first sentence is the title. */
export const astrobr: Benchmark = {
  file: 'qa_missing/astrobr_sent_dev.jsonl',
  predict: (row) => {
    const given = sentencesOf(row)
    const roles = rolesOf(
      inSections(
        given.map(({ text }) => text),
        true,
      ),
    )
    return {
      sentences: given.map(({ id }, at) => ({
        id,
        s2r: roles[at]?.step ?? false,
        eb: roles[at]?.expected ?? false,
        ob: roles[at]?.observed ?? false,
      })),
    }
  },
  score: (rows, answers) =>
    (['s2r', 'eb', 'ob'] as const).map((part) => ({
      what: `sentence ${part} F1`,
      value: fitOf(
        rows.flatMap((row) => sentencesOf(row).map((sentence) => sentence[part] === true)),
        answers.flatMap(({ sentences }) =>
          (sentences as readonly Labelled[]).map((sentence) => sentence[part] === true),
        ),
      ).f1,
      target: TARGETS[part],
      beside: BESIDE[part],
    })),
}

const sentencesOf = (row: Row) => row.sentences as readonly Labelled[]
