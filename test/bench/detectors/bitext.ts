import type { TriggerName } from '../../../src/reading/transcript/triggers/trigger-marks.ts'
import type { Benchmark } from './benchmark.ts'
import { fitOf } from './f1.ts'
import { pulls } from './nlupp.ts'

/** Bitext's intents for each trigger, which of ours answers it, and what a regex reached on the held-out half. */
const TRIGGERS: Readonly<
  Record<
    string,
    { trigger: TriggerName; intents: readonly string[]; target: number; regex: number }
  >
> = {
  asks_human: {
    trigger: 'asks-human',
    intents: ['contact_human_agent', 'contact_customer_service'],
    target: 0.9,
    regex: 0.396,
  },
  cancellation: {
    trigger: 'wants-cancelled',
    intents: ['cancel_order', 'delete_account'],
    target: 0.9,
    regex: 0.557,
  },
  refund_dispute: {
    trigger: 'wants-money-back',
    intents: ['get_refund', 'payment_issue', 'track_refund', 'check_refund_policy'],
    target: 0.85,
    regex: 0.646,
  },
  complaint: { trigger: 'complains', intents: ['complaint'], target: 0.85, regex: 0.833 },
}

/** The same triggers in templated customer requests with slips of the pen. The weights are trained on the dev rows. */
export const bitext: Benchmark = {
  file: 'escalation/bitext_dev.jsonl',
  predict: ({ text }) =>
    Object.fromEntries(
      Object.entries(TRIGGERS).map(([name, { trigger }]) => [name, pulls(trigger, text)]),
    ),
  score: (rows, answers) =>
    Object.entries(TRIGGERS).map(([name, { intents, target, regex }]) => ({
      what: `${name} F1 (trained on these rows)`,
      value: fitOf(
        rows.map(({ intent }) => intents.includes(String(intent))),
        answers.map((answer) => answer[name] === true),
      ).f1,
      target,
      beside: { regex },
    })),
}
