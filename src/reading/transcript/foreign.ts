import type { Reading } from '../../domain/reading.ts'
import type { Message, Transcript } from '../../domain/transcript.ts'
import { HANDFUL, isNotEnglish } from '../fields/language.ts'
import { plain } from '../fields/plain.ts'
import { wordsOf } from '../fields/words.ts'

/** So much of what somebody wrote shows which language it is. In UTF-16 units. */
const SAMPLE_CHARS = 2_000

/** Whether these messages are written in something the detectors do not know, so that finding nothing proves nothing. */
export function areForeign(messages: readonly Message[]): boolean {
  const text = plain(
    messages
      .map((message) => message.text)
      .join('\n')
      .slice(0, SAMPLE_CHARS),
  )
  const words = wordsOf(text)
  return words.length >= HANDFUL && isNotEnglish(text, words)
}

/** Whether the customer writes in a language whose words tell the reading nothing: neither English nor German. */
export const isUnread = ({ messages }: Transcript, { language }: Reading): boolean =>
  language !== 'de' && areForeign(messages.filter(({ role }) => role === 'customer'))
