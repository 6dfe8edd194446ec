import type { SaysSo } from '../../word-families/word-families.ts'
import { hasNotHappened, isSaid } from '../negation.ts'

/**
 * Whether a sentence speaks of a matter.
 *
 * @param plain the sentence with straight quotes
 * @param words its words, as `plainWords` gives them
 */
export type SpeaksOf = (plain: string, words: readonly string[]) => boolean

/** Speaks of a matter who says it by families of words, or in plain words that are not denied. */
export const speaksOf =
  (byFamily: SaysSo, plainly: RegExp): SpeaksOf =>
  (plain, words) =>
    byFamily(words) || isSaid(plain, plainly, hasNotHappened)
