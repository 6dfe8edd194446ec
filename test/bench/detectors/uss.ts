import { DISPLEASED_FROM, displeasureOf } from '../../../src/reading/mood/displeasure.ts'
import type { Benchmark, Row } from './benchmark.ts'
import { fitOf } from './f1.ts'

interface Turn {
  readonly role: string
  readonly text: string
  /** Majority of the labels from 1 to 5; null where there is none. */
  readonly maj?: number | null
}

/** Which turns of a user show that they are dissatisfied with a task bot: USS, SIGIR 2021. */
export const uss: Benchmark = {
  file: 'sentiment/uss_dev.jsonl',
  predict: (row) => {
    const turns = turnsOf(row)
    return {
      dissatisfied: turns.flatMap(({ role, text }, at) =>
        role === 'user' &&
        at > 0 &&
        displeasureOf({ said: text, saidBefore: turns[at - 1]?.text ?? '' }) >= DISPLEASED_FROM
          ? [at]
          : [],
      ),
    }
  },
  score: (rows, answers) =>
    (
      [
        ['MWOZ', 0.3],
        ['SGD', 0.4],
        ['both', 0.36],
      ] as const
    ).map(([part, target]) => {
      const labels: boolean[] = []
      const found: boolean[] = []
      rows.forEach((row, index) => {
        if (part !== 'both' && !row.id.startsWith(part)) return
        const flagged = answers[index]?.dissatisfied as readonly number[]
        turnsOf(row).forEach(({ role, maj }, at) => {
          if (role !== 'user' || !maj || at === 0) return
          labels.push(maj < 3)
          found.push(flagged.includes(at))
        })
      })
      const beside = part === 'both' ? { VADER: 0.282, 'linear model': 0.325 } : {}
      return {
        what: `dissatisfied turns F1, ${part}`,
        value: fitOf(labels, found).f1,
        target,
        beside,
      }
    }),
}

const turnsOf = (row: Row) => (Array.isArray(row.turns) ? (row.turns as readonly Turn[]) : [])
