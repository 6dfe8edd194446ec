import type { Evidence } from '../../../domain/transcript.ts'
import { isSameWords, type WordsSaid } from '../same-words.ts'

/** Whether words are, or lie in, or hold, an order somebody planted in their message. */
export const isPlanted = (words: WordsSaid, injections: readonly Evidence[]): boolean =>
  injections.some((order) => isSameWords(words, order))
