import type { AskedKind } from './asked.ts'
import type { Told } from './told.ts'
import { type Value, valuesIn } from './values.ts'

/** What the customer said, looked through once for each pattern, however many questions ask for it. */
export interface SaidIndex {
  readonly byCustomer: readonly Told[]
  /** Sentences of the customer's in which a pattern is found, oldest first. */
  readonly matching: (words: RegExp) => readonly Told[]
  /** Words in one sentence that could answer a question of a kind. */
  readonly values: (one: Told, kind: AskedKind) => readonly Value[]
}

/** An index of `told`, filled as questions come. */
export function saidIndex(told: readonly Told[]): SaidIndex {
  const byCustomer = told.filter((one) => one.byCustomer)
  const found = new Map<RegExp, readonly Told[]>()
  const values = new Map<AskedKind, Map<Told, readonly Value[]>>()
  return {
    byCustomer,
    matching: (words) => {
      const known =
        found.get(words) ?? byCustomer.filter(({ sentence }) => words.test(sentence.plain))
      found.set(words, known)
      return known
    },
    values: (one, kind) => {
      const ofKind = values.get(kind) ?? new Map<Told, readonly Value[]>()
      values.set(kind, ofKind)
      const known = ofKind.get(one) ?? valuesIn(one.sentence.plain, kind)
      ofKind.set(one, known)
      return known
    },
  }
}
