import type { PromiseMade } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { promiseIn } from '../../reading/promises/promise-in.ts'
import { isPlanted } from '../../reading/transcript/injections/is-planted.ts'
import { speaksToMachine } from '../../reading/transcript/injections/speaks-to-machine.ts'
import { straightQuotes } from '../../reading/transcript/sentences.ts'

/** Where a new clause begins with whoever does it, and not with another order. */
const NEXT_CLAUSE =
  /(?:[,;:.!–—]|\s(?:and|but|so|then|und|aber))\s+(?:(?:and|but|so|then|instead|und|aber) )?(?=(?:i|we|you|they|he|she|it|this|our|the|your|my|an?|ich|wir|sie|unsere?|der|die|das|ihre?)\b|\p{L}+(?:'ll| will)\b|let me\b)/giu

/**
 * What somebody promised in a sentence that also takes back earlier words, without those:
 * `Please disregard the earlier information, our engineer will fix it by Friday.`
 * Undefined where the promise cannot be told apart from the order, or was planted with it.
 *
 * @param injections the orders customers planted: a colleague who quotes one has promised nothing
 */
export function promiseBesideOrder(
  promise: PromiseMade,
  injections: readonly Evidence[],
): PromiseMade | undefined {
  const { evidence } = promise
  if (isPlanted(evidence, injections)) return undefined
  const plain = straightQuotes(evidence.quote)
  for (const { index, 0: lead } of plain.matchAll(NEXT_CLAUSE)) {
    const from = index + lead.length
    const part = plain.slice(from)
    if (speaksToMachine(part) || !promiseIn(part)) continue
    const quote = evidence.quote.slice(from)
    return isQuotedFrom(part, injections)
      ? undefined
      : { ...promise, what: quote, evidence: { ...evidence, quote } }
  }
  return undefined
}

const isQuotedFrom = (part: string, injections: readonly Evidence[]): boolean => {
  const words = part.replace(/[^\p{L}\p{N}]+$/u, '')
  return injections.some(({ quote }) => straightQuotes(quote).includes(words))
}
