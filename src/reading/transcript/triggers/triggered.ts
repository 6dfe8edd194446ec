import { linearScore } from '../../linear/linear-score.ts'
import type { LinearWeights } from '../../linear/linear-weights.ts'
import asksHuman from '../../weights/asks-human.json' with { type: 'json' }
import complains from '../../weights/complains.json' with { type: 'json' }
import somethingWrong from '../../weights/something-wrong.json' with { type: 'json' }
import wantsCancelled from '../../weights/wants-cancelled.json' with { type: 'json' }
import wantsMoneyBack from '../../weights/wants-money-back.json' with { type: 'json' }
import { marksIn, TRIGGER_MARKS, type TriggerName } from './trigger-marks.ts'

const MODELS: Readonly<Record<TriggerName, LinearWeights>> = {
  'asks-human': asksHuman,
  'wants-cancelled': wantsCancelled,
  'wants-money-back': wantsMoneyBack,
  'something-wrong': somethingWrong,
  complains,
}

/**
 * Whether one sentence of a customer asks for this: words and patterns together, weighed as labelled sentences taught.
 *
 * @param plain the sentence with straight quotes
 */
export function isTriggered(name: TriggerName, plain: string): boolean {
  const model = MODELS[name]
  return linearScore(model, plain, marksIn(TRIGGER_MARKS[name], plain)) >= model.threshold
}
