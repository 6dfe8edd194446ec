import type { Sentence } from './sentences.ts'

/** An answer to `did it work?` comes at the start of a reply. */
const REPLY_SENTENCES = 3

/** For each sentence, where its message ends and where the customer's next message begins; by index. */
export interface Replies {
  /** Index of the first sentence of the next message; the count of sentences when there is none. */
  readonly nextMessage: readonly number[]
  /** Index of the first sentence of the customer's next message; undefined when they did not write again. */
  readonly nextReply: readonly (number | undefined)[]
}

/** Finds who answered what, in one pass from the end. */
export function repliesIn(sentences: readonly Sentence[]): Replies {
  const nextMessage: number[] = []
  const nextReply: (number | undefined)[] = []
  let messageEnd = sentences.length
  let reply: number | undefined
  for (let index = sentences.length - 1; index >= 0; index -= 1) {
    const message = sentences[index]?.message
    const following = sentences[index + 1]?.message
    if (following && following.id !== message?.id) {
      messageEnd = index + 1
      if (following.role === 'customer' && following.kind === 'said') reply = index + 1
    }
    nextMessage[index] = messageEnd
    nextReply[index] = reply
  }
  return { nextMessage, nextReply }
}

/** The first sentences of the message that begins at `start`. */
export function replyAt(
  sentences: readonly Sentence[],
  start: number | undefined,
): readonly Sentence[] {
  if (start === undefined) return []
  const id = sentences[start]?.message.id
  return sentences.slice(start, start + REPLY_SENTENCES).filter(({ message }) => message.id === id)
}
