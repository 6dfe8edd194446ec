import type { PromiseKept, PromiseMade } from '../../domain/reading.ts'
import { type DueContext, dueAt } from '../due-time/due-at.ts'
import { promiseIn, type SaidPromise } from '../promises/promise-in.ts'
import { promisesKeptIn } from './promise-kept.ts'
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

/** Finds our promises. Fin and bots promise on our behalf; a note counts when it reports a promise. */
export function promisesOf(thread: Thread, context: DueContext): PromisesMade {
  const keptBy = promisesKeptIn(thread)
  const open = new Map<string, PromiseMade>()
  const kept = new Map<string, PromiseKept>()
  for (const sentence of thread.sentences) {
    const said = saidIn(sentence)
    if (!said) continue
    const deed = keptBy(sentence, said.kind)
    const promise = toPromise(sentence, said, context)
    // Said again for a later day it is a promise of its own: the day that was missed stays missed.
    const key = `${promise.dueAt} ${sentence.plain.toLowerCase()}`
    if ((deed ? kept : open).has(key)) continue
    if (!deed) open.set(key, promise)
    else {
      const keptAt = deed.message.at.toISOString()
      kept.set(key, { ...promise, keptBy: evidenceOf(deed), keptAt })
    }
  }
  return { open: [...open.values()], kept: [...kept.values()] }
}

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
