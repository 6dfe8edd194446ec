import type { ConversationPart, Message, Transcript } from './transcript.ts'

/**
 * A long thread as far as it is known: Intercom gives the opening message and the newest parts only, and
 * what was read before stands between the two.
 *
 * @param given the opening message first, as Intercom gave them
 * @param known what was read of the same conversation before; its newer messages that are not given any more are gone
 */
export function keepEarlierParts(
  given: readonly ConversationPart[],
  known: Transcript,
): ConversationPart[] {
  const [opening, ...newest] = given
  if (!opening) return []
  const ids = new Set(given.map(({ id }) => id))
  const oldest = Math.min(...newest.map(({ at }) => at.getTime()))
  const earlier = known.messages.filter(({ id, at }) => !ids.has(id) && at.getTime() <= oldest)
  return [opening, ...earlier.map(toPart), ...newest]
}

/** Its words are plain already: escaped, so that nobody takes them for markup when they are read again. */
const toPart = ({ kind, text, ...message }: Message): ConversationPart => ({
  id: message.id,
  partType: kind === 'noted' ? 'note' : 'comment',
  role: message.role,
  authorName: message.authorName,
  authorId: message.authorId,
  body: text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  at: message.at,
  redacted: false,
  attachments: [],
  ...(message.own && { own: true as const }),
})
