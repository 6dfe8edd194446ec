import { join } from 'node:path'
import { linearFeatures } from '../../../src/reading/linear/linear-score.ts'
import { straightQuotes } from '../../../src/reading/transcript/sentences.ts'
import {
  marksIn,
  TRIGGER_MARKS,
  type TriggerName,
} from '../../../src/reading/transcript/triggers/trigger-marks.ts'
import { readRows } from '../detectors/read-rows.ts'
import type { TrainingRow } from './fit-logistic.ts'
import { ORDINARY, TOLD } from './own-sentences.ts'

/** A labelled sentence and the set it comes from. */
export interface LabelledText {
  readonly set: 'nlupp' | 'bitext' | 'own'
  readonly text: string
  readonly label: boolean
}

/** What nlupp calls each question. It knows no complaints. */
const NLUPP_LABEL: Readonly<Record<TriggerName, string | undefined>> = {
  'asks-human': 'asks_human',
  'wants-cancelled': 'cancellation',
  'wants-money-back': 'refund_dispute',
  'something-wrong': 'something_wrong',
  complains: undefined,
}

/** The intents of bitext that answer each question; undefined where its labels say nothing about it. */
const BITEXT_INTENTS: Readonly<Record<TriggerName, readonly string[] | undefined>> = {
  'asks-human': ['contact_human_agent', 'contact_customer_service'],
  'wants-cancelled': ['cancel_order', 'delete_account'],
  'wants-money-back': ['get_refund', 'payment_issue', 'track_refund', 'check_refund_policy'],
  'something-wrong': undefined,
  complains: ['complaint'],
}

/** Templated rows count less: 7,290 of them say little more than a few hundred. */
const SET_WEIGHT: Readonly<Record<LabelledText['set'], number>> = { nlupp: 1, bitext: 0.15, own: 2 }

/** Every labelled sentence for a question, from the public sets under `data` and our own. */
export function labelledTexts(data: string, name: TriggerName): readonly LabelledText[] {
  const nlupp = NLUPP_LABEL[name]
  const intents = BITEXT_INTENTS[name]
  const texts: LabelledText[] = readRows(join(data, 'escalation/nlupp_dev.jsonl'), 'nlupp').map(
    ({ text, labels }) => ({
      set: 'nlupp',
      text: String(text),
      label: nlupp !== undefined && Array.isArray(labels) && labels.includes(nlupp),
    }),
  )
  if (intents) {
    for (const { text, intent } of readRows(join(data, 'escalation/bitext_dev.jsonl'), 'bitext'))
      texts.push({ set: 'bitext', text: String(text), label: intents.includes(String(intent)) })
  }
  for (const text of ORDINARY) texts.push({ set: 'own', text, label: false })
  for (const text of TOLD[name]) texts.push({ set: 'own', text, label: true })
  return texts
}

/** A labelled text as the model learns from it. */
export const trainingRow = (
  name: TriggerName,
  longestGram: number,
  { set, text, label }: LabelledText,
): TrainingRow => ({
  features: featuresOf(name, longestGram, text),
  label,
  weight: SET_WEIGHT[set],
})

/** What the model sees in a text. */
export const featuresOf = (
  name: TriggerName,
  longestGram: number,
  text: string,
): TrainingRow['features'] =>
  linearFeatures(text, longestGram, marksIn(TRIGGER_MARKS[name], straightQuotes(text)))
