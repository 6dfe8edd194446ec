import type { GivenFact } from '../../domain/reading.ts'
import type { Material } from './material.ts'

/** What the customer told us under this label, where `near` stands in the same sentence. */
export function knownFact(
  { reading }: Material,
  label: string,
  near?: RegExp,
): GivenFact | undefined {
  return reading.facts.find(
    (known) => known.label === label && (!near || near.test(known.evidence.quote)),
  )
}

/** The same where they named exactly one: of two invoice numbers nobody knows which is meant. */
export function onlyFact({ reading }: Material, label: string): GivenFact | undefined {
  const named = reading.facts.filter((known) => known.label === label)
  return named.length === 1 ? named[0] : undefined
}
