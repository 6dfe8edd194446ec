import type { Sentence } from '../sentences.ts'

/** One thing a sentence tells, as a person would ask for it. */
export interface Fact {
  readonly label: string
  /** Verbatim from the sentence. */
  readonly value: string
}

/** Finds every fact of its kind in one sentence. */
export type FactDetector = (sentence: Sentence) => readonly Fact[]

/** A detector that reads its value from the group `value`. The pattern needs the flags `d` and `g`. */
export const labelled =
  (label: string, pattern: RegExp): FactDetector =>
  ({ plain, text }) =>
    [...plain.matchAll(pattern)].flatMap((match) => {
      const at = match.indices?.groups?.value
      return at ? [{ label, value: text.slice(at[0], at[1]) }] : []
    })
