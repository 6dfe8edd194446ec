import type { TriggerName } from '../../../src/reading/transcript/triggers/trigger-marks.ts'
import { isTriggered } from '../../../src/reading/transcript/triggers/triggered.ts'
import type { Benchmark } from './benchmark.ts'
import { fitOf } from './f1.ts'
import { sentencesIn } from './sentences-in.ts'

/** What nlupp calls a trigger, which of ours answers it, what to reach, and what others reached on the held-out half. */
const TRIGGERS: Readonly<
  Record<string, { trigger: TriggerName; target: number; beside: Record<string, number> }>
> = {
  asks_human: { trigger: 'asks-human', target: 0.88, beside: { regex: 0.754, 'TF-IDF+LR': 0.872 } },
  cancellation: {
    trigger: 'wants-cancelled',
    target: 0.8,
    beside: { regex: 0.719, 'TF-IDF+LR': 0.756 },
  },
  refund_dispute: {
    trigger: 'wants-money-back',
    target: 0.95,
    beside: { regex: 0.954, 'TF-IDF+LR': 0.8 },
  },
  something_wrong: {
    trigger: 'something-wrong',
    target: 0.79,
    beside: { regex: 0.618, 'TF-IDF+LR': 0.794 },
  },
}

/** Whether any sentence of a text pulls a trigger, asked as the reading asks it. */
export const pulls = (trigger: TriggerName, text: unknown): boolean =>
  sentencesIn(String(text)).some((sentence) => isTriggered(trigger, sentence))

/** Triggers in what bank and hotel customers say. The weights are trained on the dev rows: held-out rows decide. */
export const nlupp: Benchmark = {
  file: 'escalation/nlupp_dev.jsonl',
  predict: ({ text }) =>
    Object.fromEntries(
      Object.entries(TRIGGERS).map(([name, { trigger }]) => [name, pulls(trigger, text)]),
    ),
  score: (rows, answers) =>
    Object.entries(TRIGGERS).map(([name, { target, beside }]) => ({
      what: `${name} F1 (trained on these rows)`,
      value: fitOf(
        rows.map(({ labels }) => Array.isArray(labels) && labels.includes(name)),
        answers.map((answer) => answer[name] === true),
      ).f1,
      target,
      beside,
    })),
}
