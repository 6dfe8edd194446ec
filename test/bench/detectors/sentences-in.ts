import type { Message } from '../../../src/domain/transcript.ts'
import { type Sentence, sentencesOf } from '../../../src/reading/transcript/sentences.ts'

/** A text of a benchmark as a message the product could have been sent. */
const messageSaying = (text: string, number = 1): Message => ({
  id: String(number),
  number,
  role: 'customer',
  authorName: undefined,
  authorId: undefined,
  kind: 'said',
  text,
  at: new Date(0),
})

/** The sentences of a benchmark's text, split as the product splits a message; the text itself where it has none. */
export function sentencesIn(text: string): readonly string[] {
  const sentences = sentencesOf(messageSaying(text))
  return sentences.length > 0 ? sentences.map(({ text: said }: Sentence) => said) : [text]
}
