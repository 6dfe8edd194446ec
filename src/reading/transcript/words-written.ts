import type { Message } from '../../domain/transcript.ts'
import { plain } from '../fields/plain.ts'
import { wordsOf } from '../fields/words.ts'

/** So much of what somebody wrote shows which language it is. In UTF-16 units. */
const SAMPLE_CHARS = 2_000

/** A sample of what somebody wrote, and the words of it. */
export interface Written {
  readonly text: string
  readonly words: readonly string[]
}

/** The beginning of what stands in these messages, as much as shows which language it is written in. */
export function wordsWritten(messages: readonly Message[]): Written {
  const text = plain(
    messages
      .map((message) => message.text)
      .join('\n')
      .slice(0, SAMPLE_CHARS),
  )
  return { text, words: wordsOf(text) }
}
