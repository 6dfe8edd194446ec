import type { ConversationPart } from '../transcript.ts'
import type { CustomerWish } from './wish.ts'

/** Begins the id of a message that stands in no thread of Intercom's. */
const ADDED = 'added-'

/** Whether a message is what a customer added on their card: no address leads to it. */
export const isAddition = (messageId: string): boolean => messageId.startsWith(ADDED)

/**
 * The parts of a conversation with what its customer added on their card in its place among them, so that it is read
 * like anything else they said: nobody asks for it again. Intercom has it in our own note only, which is not read.
 *
 * @param parts oldest first; an addition that is among them already is not there twice
 * @param bodyOf words as a part's body holds them
 */
export function withAdditions(
  parts: readonly ConversationPart[],
  wishes: readonly CustomerWish[],
  authorName: string | undefined,
  bodyOf: (words: string) => string,
): readonly ConversationPart[] {
  const additions = wishes.flatMap(({ id, contactId, at, wish }): ConversationPart[] =>
    wish.kind === 'addition'
      ? [
          {
            ...{ id: `${ADDED}${id}`, partType: 'comment', role: 'customer', at },
            ...{ authorName, authorId: contactId, body: bodyOf(wish.words) },
            ...{ redacted: false, attachments: [] },
          },
        ]
      : [],
  )
  if (additions.length === 0) return parts
  const known = new Set(additions.map(({ id }) => id))
  const others = parts.filter(({ id }) => !known.has(id))
  return additions
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .reduce<readonly ConversationPart[]>((thread, addition) => {
      const later = thread.findIndex(({ at }) => at > addition.at)
      return thread.toSpliced(later === -1 ? thread.length : later, 0, addition)
    }, others)
}
