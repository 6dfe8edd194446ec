import type { Reading } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { speaksToMachine } from '../../reading/transcript/injections/speaks-to-machine.ts'
import { type Sentence, straightQuotes } from '../../reading/transcript/sentences.ts'
import { evidenceOf } from '../../reading/transcript/thread.ts'

/** Fewer words than this are thanks or a nod, unless there is nothing else. */
const FEWEST_WORDS = 3

/**
 * A reading of which nothing rests on words that give orders to a machine, whoever wrote them down: no line of a note
 * may repeat them. Where they were all the customer said last, what they said to people before stands instead.
 *
 * @param told what a note may retell, without such words already
 */
export function withoutOrders(reading: Reading, told: readonly Sentence[]): Reading {
  const isOrder = (words: Evidence) => repeatsAnOrder(words, reading.injections)
  const quiet = <T extends { readonly evidence: Evidence }>(found: readonly T[]) =>
    found.filter(({ evidence }) => !isOrder(evidence))
  const only = (words: Evidence | undefined) => (words && !isOrder(words) ? words : undefined)
  const every = (words: readonly Evidence[]) => words.filter((one) => !isOrder(one))
  const moodEvidence = only(reading.moodEvidence)
  return {
    ...reading,
    signals: quiet(reading.signals),
    promises: quiet(reading.promises),
    keptPromises: quiet(reading.keptPromises),
    attempts: quiet(reading.attempts),
    facts: quiet(reading.facts),
    impacts: quiet(reading.impacts),
    mood: reading.moodEvidence && !moodEvidence ? 'neutral' : reading.mood,
    moodEvidence,
    apologies: every(reading.apologies),
    steps: every(reading.steps),
    environment: every(reading.environment),
    expected: only(reading.expected),
    actual: only(reading.actual),
    impact: only(reading.impact),
    productArea: only(reading.productArea),
    lastCustomerWords: only(reading.lastCustomerWords) ?? lastToPeople(reading, told),
  }
}

function repeatsAnOrder(words: Evidence, injections: readonly Evidence[]): boolean {
  const isPlanted = injections.some(
    ({ messageId, quote }) =>
      messageId === words.messageId && (quote.includes(words.quote) || words.quote.includes(quote)),
  )
  return isPlanted || speaksToMachine(straightQuotes(words.quote))
}

function lastToPeople(
  { lastCustomerWords }: Reading,
  told: readonly Sentence[],
): Evidence | undefined {
  if (!lastCustomerWords) return undefined
  const said = told.filter(({ message }) => message.role === 'customer' && message.kind === 'said')
  const last = said.findLast(({ plain }) => plain.split(' ').length >= FEWEST_WORDS) ?? said.at(-1)
  return last && evidenceOf(last)
}
