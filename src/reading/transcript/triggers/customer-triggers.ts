import type { SignalKind } from '../../../domain/reading.ts'
import type { SpeaksOf } from '../matters/speaks-of.ts'
import { hasNotHappened, isDenied, isSaid } from '../negation.ts'
import type { Sentence } from '../sentences.ts'
import type { Thread } from '../thread.ts'
import type { TriggerName } from './trigger-marks.ts'
import { isTriggered } from './triggered.ts'

/** What gives a signal away in a customer's sentence: hand-written words, then what labelled sentences taught. */
export interface CustomerTrigger {
  readonly kind: SignalKind
  /** Words that say it plainly, unless they are denied. */
  readonly words?: RegExp
  /** Whether a sentence says it in words that were not foreseen: asked of what may have happened, not of wishes. */
  readonly says?: SpeaksOf
  /** The learned question that says it too. */
  readonly learned?: TriggerName
  /** Words that mean something else, whatever was learned. */
  readonly unless?: RegExp | undefined
}

/** The learned questions are asked of so many sentences: a longer thread has said it by then. */
const MAX_LEARNED_SENTENCES = 300

/** The first sentence of the customer that gives the signal away; plain words are looked for first. */
export function triggeredIn(
  { words, says, learned, unless }: CustomerTrigger,
  { customer, wordsIn }: Pick<Thread, 'customer' | 'wordsIn'>,
): Sentence | undefined {
  const inOtherWords = says && ((left: string) => says(left, wordsIn(left)))
  const denies = says ? hasNotHappened : isDenied
  const plainly = words && customer.find(({ plain }) => isSaid(plain, words, denies, inOtherWords))
  if (plainly || !learned) return plainly
  return customer
    .slice(0, MAX_LEARNED_SENTENCES)
    .find(({ plain }) => !words?.test(plain) && !unless?.test(plain) && isTriggered(learned, plain))
}
