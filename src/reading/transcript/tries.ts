import type { SaidAttempt } from './attempt-words.ts'
import type { Replies } from './replies.ts'
import type { Sentence } from './sentences.ts'

/** What is known about every sentence before attempts are put together; by index. */
export interface Tries {
  readonly sentences: readonly Sentence[]
  readonly said: readonly (SaidAttempt | undefined)[]
  /** How many attempts stand before each sentence. */
  readonly before: readonly number[]
  readonly replies: Replies
  /** What a sentence tells of how something went; each is looked at once. */
  readonly outcomeAt: (index: number) => string | undefined
  /** The telling words of a sentence; each is looked at once. */
  readonly wordsAt: (index: number) => ReadonlySet<string>
}
