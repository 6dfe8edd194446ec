import {
  type ConversationPart,
  isInternalPart,
  type Message,
  type Transcript,
} from '../../domain/transcript.ts'
import { plainText } from './plain-text.ts'
import { visibleText } from './visible-text.ts'

/** A longer message is cut here: enough for a pasted log, small enough to read. In UTF-16 units. */
export const MAX_MESSAGE_CHARS = 10_000

/** All messages of a conversation together keep at most this much; past it, each keeps its beginning. In UTF-16 units. */
export const MAX_TRANSCRIPT_CHARS = 1_000_000

const CUT_MARK = ' [cut]'

/**
 * What was said, oldest first and numbered from 1, from the parts as Intercom gives them.
 *
 * Parts without words (assignments, redacted or empty ones) are left out; a part that only carries files says so.
 * Never fails: any body is survivable.
 */
export function toTranscript(
  conversationId: string,
  parts: readonly ConversationPart[],
): Transcript {
  const messages: Message[] = []
  let charsLeft = MAX_TRANSCRIPT_CHARS
  for (const part of inOrder(parts)) {
    const text = wordsOf(part, Math.min(MAX_MESSAGE_CHARS, Math.max(charsLeft, 200)))
    if (text === '') continue
    charsLeft -= text.length
    messages.push({
      id: part.id,
      number: messages.length + 1,
      role: part.role,
      authorName: part.authorName,
      authorId: part.authorId,
      kind: part.role !== 'customer' && isInternalPart(part.partType) ? 'noted' : 'said',
      text,
      at: part.at,
      ...(part.own && { own: true }),
    })
  }
  return { conversationId, messages }
}

/** By time; a part without a usable time stays where it was given. */
function inOrder(parts: readonly ConversationPart[]): readonly ConversationPart[] {
  return parts.toSorted((a, b) => a.at.getTime() - b.at.getTime() || 0)
}

function wordsOf(part: ConversationPart, maxChars: number): string {
  if (part.redacted) return ''
  const files = part.attachments.map((name) => visibleText(name)).filter((name) => name !== '')
  const said = visibleText(plainText(part.body ?? ''))
  const attached = files.map((name) => `[attached: ${name.slice(0, 200)}]`)
  return cut([said, ...attached].filter((line) => line !== '').join('\n'), maxChars)
}

function cut(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text
  return `${text
    .slice(0, maxChars - CUT_MARK.length)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}${CUT_MARK}`
}
