import { intentionIn } from '../../../src/reading/promises/intention.ts'
import type { Benchmark } from './benchmark.ts'
import { fitOf } from './f1.ts'

/** What stands before the first act of a spoken turn without being one. */
const FILLERS =
  /^(?:(?:um|uh|er|erm|ah|oh|and|but|so|then|well|okay|ok|like|i'm (?=i'm)|i'll (?=i'll)|operator|sorry)\b[\s,]*)*(?:(?:what|i tell you what|(?:the )?\w+ thing|and then what)\s)?/i

/** A row is labelled by the act it begins with and may run on to the end of the turn. In UTF-16 units. */
const FIRST_ACT_CHARS = 3

/** Whether a turn of a telephone call says what its speaker is about to do: the SPAADIA/OASIS dialogue acts. */
export const oasis: Benchmark = {
  file: 'promises/oasis_dev.jsonl',
  predict: ({ text }) => ({ promise: beginsWithIntention(String(text ?? '')) }),
  score: (rows, answers) => {
    const told = answers.map(({ promise }) => promise === true)
    const ofAgents = rows.flatMap(({ speaker }, at) => (speaker === 'agent' ? [at] : []))
    const agents = fitOf(
      ofAgents.map((at) => rows[at]?.promise === true),
      ofAgents.map((at) => told[at] ?? false),
    )
    const all = fitOf(
      rows.map(({ promise }) => promise === true),
      told,
    )
    return [
      {
        what: 'promise F1, agent turns',
        value: agents.f1,
        target: 0.8,
        beside: { pattern: 0.597, 'TF-IDF + LR': 0.779 },
      },
      { what: 'promise F1, all turns', value: all.f1, target: 0.75, beside: {} },
      { what: 'promise precision, all turns', value: all.precision, beside: {} },
      { what: 'promise recall, all turns', value: all.recall, beside: {} },
    ]
  },
}

function beginsWithIntention(text: string): boolean {
  const start = FILLERS.exec(text)?.[0].length ?? 0
  const intention = intentionIn(text)
  return intention !== undefined && intention.index <= start + FIRST_ACT_CHARS
}
