import type { Reading } from '../../domain/reading.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { isPlanted } from '../../reading/transcript/injections/is-planted.ts'
import { speaksToMachine } from '../../reading/transcript/injections/speaks-to-machine.ts'
import { type Sentence, straightQuotes } from '../../reading/transcript/sentences.ts'
import { evidenceOf } from '../../reading/transcript/thread.ts'
import { promiseBesideOrder } from './promise-beside-order.ts'

/** Fewer words than this are thanks or a nod, unless there is nothing else. */
const FEWEST_WORDS = 3

/**
 * A reading of which nothing rests on words that give orders to a machine, whoever wrote them down: no line of a note
 * may repeat them. Where they were all the customer said last, what they said to people before stands instead; of a
 * sentence that takes back earlier words and goes on with a promise, the promise stands.
 *
 * @param told what a note may retell, without such words already
 */
export function withoutOrders(reading: Reading, told: readonly Sentence[]): Reading {
  const { injections } = reading
  const isOrder = (words: Evidence) =>
    isPlanted(words, injections) || speaksToMachine(straightQuotes(words.quote))
  const quiet = <T extends { readonly evidence: Evidence }>(found: readonly T[]) =>
    found.filter(({ evidence }) => !isOrder(evidence))
  const only = (words: Evidence | undefined) => (words && !isOrder(words) ? words : undefined)
  const every = (words: readonly Evidence[]) => words.filter((one) => !isOrder(one))
  const moodEvidence = only(reading.moodEvidence)
  return {
    ...reading,
    signals: quiet(reading.signals),
    promises: reading.promises
      .map((made) => (isOrder(made.evidence) ? promiseBesideOrder(made, injections) : made))
      .filter((made) => made !== undefined),
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

function lastToPeople(
  { lastCustomerWords }: Reading,
  told: readonly Sentence[],
): Evidence | undefined {
  if (!lastCustomerWords) return undefined
  const said = told.filter(({ message }) => message.role === 'customer' && message.kind === 'said')
  const last = said.findLast(({ plain }) => plain.split(' ').length >= FEWEST_WORDS) ?? said.at(-1)
  return last && evidenceOf(last)
}
