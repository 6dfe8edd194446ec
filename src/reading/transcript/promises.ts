import type { PromiseKept, PromiseMade } from '../../domain/reading.ts'
import { type DueContext, dueAt } from '../due-time/due-at.ts'
import { promiseIn, type SaidPromise } from '../promises/promise-in.ts'
import { promisesKeptIn } from './promise-kept.ts'
import { isPromisedAgain, type KnownPromise, knownBy } from './promised-again.ts'
import type { Sentence } from './sentences.ts'
import { evidenceOf, type Thread } from './thread.ts'
import { dueWords } from './time-words.ts'

/** A note about what was said to the customer elsewhere: on the phone, in another channel. */
const NOTED_PROMISE =
  /\b(?:[Pp]romised|[Aa]ssured|[Cc]ommitted to|[Gg]uaranteed|[Tt]old (?:him|her|them|the customer|[A-Z][a-z]+) (?:that )?(?:we|i|it|someone|they|she|he)(?:'d|'ll| will| would)\b|[Ss]aid (?:we|i|I)(?:'d|'ll| will| would)\b|[Aa]greed (?:on |to )?(?:a |call|refund|credit))/

/** What our side told the customer would happen, each told once, oldest first. */
export interface PromisesMade {
  /** Not visibly done yet. */
  readonly open: readonly PromiseMade[]
  /** With the words that later show it was done. */
  readonly kept: readonly PromiseKept[]
}

/** So many promises back one is known again: reading a log of them stays quick. */
const MOST_COMPARED = 20

/** A promise with what is known about it. */
interface Told {
  readonly promise: PromiseMade
  readonly known: KnownPromise
  readonly deed: Sentence | undefined
}

/**
 * Finds our promises. Fin and bots promise on our behalf; a note counts when it reports a promise. One that is made again
 * before it was kept is one promise, due when it was last said to be.
 */
export function promisesOf(thread: Thread, context: DueContext): PromisesMade {
  const keptBy = promisesKeptIn(thread)
  const told: Told[] = []
  for (const sentence of thread.sentences) {
    const said = saidIn(sentence)
    if (!said) continue
    const next: Told = {
      promise: toPromise(sentence, said, context),
      known: knownBy(sentence.plain, said.kind),
      deed: keptBy(sentence, said.kind),
    }
    const at = toldBefore(told, next)
    const before = told[at]
    if (before && !tellsOtherTime(before, next)) continue
    if (before) told.splice(at, 1)
    told.push(next)
  }
  return {
    open: told.flatMap(({ promise, deed }) => (deed ? [] : [promise])),
    kept: told.flatMap(({ promise, deed }) => (deed ? [keptPromise(promise, deed)] : [])),
  }
}

/** Where the same promise stands among those not yet kept by then; -1 where it does not. */
function toldBefore(told: readonly Told[], next: Told): number {
  const oldest = Math.max(0, told.length - MOST_COMPARED)
  for (let at = told.length - 1; at >= oldest; at -= 1) {
    const one = told[at]
    if (one && isSame(one, next)) return at
  }
  return -1
}

function isSame(before: Told, next: Told): boolean {
  const { messageNumber } = next.promise.evidence
  // One message may promise two of a kind; said in the same words it is one.
  if (before.promise.evidence.messageNumber === messageNumber)
    return before.promise.what.toLowerCase() === next.promise.what.toLowerCase()
  if (before.deed && before.deed.message.number <= messageNumber) return false
  return isPromisedAgain(before.known, next.known)
}

/** Promised again without a time, or for the same, nothing changes. */
const tellsOtherTime = ({ promise: before }: Told, { promise: next }: Told): boolean =>
  next.due !== undefined && (before.due === undefined || next.dueAt !== before.dueAt)

const keptPromise = (promise: PromiseMade, deed: Sentence): PromiseKept => ({
  ...promise,
  keptBy: evidenceOf(deed),
  keptAt: deed.message.at.toISOString(),
})

function saidIn({ message, plain }: Sentence): SaidPromise | undefined {
  if (message.role === 'customer' || message.own) return undefined
  if (message.kind === 'said') return promiseIn(plain)
  if (message.role !== 'teammate' || !NOTED_PROMISE.test(plain)) return undefined
  return { kind: promiseIn(plain)?.kind ?? notedKind(plain), due: dueWords(plain) }
}

const notedKind = (plain: string): SaidPromise['kind'] =>
  /\b(?:call|callback|phone|ring)\b/i.test(plain)
    ? 'callback'
    : /\b(?:update|reply|answer|get back|follow.?up|let (?:him|her|them) know)\b/i.test(plain)
      ? 'update'
      : 'outcome'

function toPromise(
  sentence: Sentence,
  { kind, due }: SaidPromise,
  context: DueContext,
): PromiseMade {
  const words = due && sentence.text.slice(due.index, due.index + due.length)
  return {
    what: sentence.text,
    due: words,
    dueAt: words && dueAt(words, sentence.message.at, context)?.toISOString(),
    kind,
    evidence: evidenceOf(sentence),
  }
}
