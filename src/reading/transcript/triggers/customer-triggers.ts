import type { SignalKind } from '../../../domain/reading.ts'
import { isDenied } from '../negation.ts'
import type { Sentence } from '../sentences.ts'
import type { TriggerName } from './trigger-marks.ts'
import { isTriggered } from './triggered.ts'

/** What gives a signal away in a customer's sentence: hand-written words, then what labelled sentences taught. */
export interface CustomerTrigger {
  readonly kind: SignalKind
  /** Words that say it plainly, unless they are denied. */
  readonly words?: RegExp
  /** Whether a sentence says it in words that were not foreseen. */
  readonly says?: (plain: string) => boolean
  /** The learned question that says it too. */
  readonly learned?: TriggerName
  /** Words that mean something else, whatever was learned. */
  readonly unless?: RegExp | undefined
}

/** The learned questions are asked of so many sentences: a longer thread has said it by then. */
const MAX_LEARNED_SENTENCES = 300

/** The first sentence that gives the signal away; plain words are looked for first. */
export function triggeredIn(
  { words, says, learned, unless }: CustomerTrigger,
  sentences: readonly Sentence[],
): Sentence | undefined {
  const plainly = sentences.find(({ plain }) => {
    const match = words?.exec(plain)
    return (match && !isDenied(plain, match.index)) || says?.(plain)
  })
  if (plainly || !learned) return plainly
  return sentences
    .slice(0, MAX_LEARNED_SENTENCES)
    .find(({ plain }) => !words?.test(plain) && !unless?.test(plain) && isTriggered(learned, plain))
}
