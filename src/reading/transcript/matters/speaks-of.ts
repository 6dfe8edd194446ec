/**
 * Whether a sentence speaks of a matter.
 *
 * @param plain the sentence with straight quotes
 * @param words its words, as `plainWords` gives them
 */
export type SpeaksOf = (plain: string, words: readonly string[]) => boolean
