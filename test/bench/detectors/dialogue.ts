import type { Message, Transcript } from '../../../src/domain/transcript.ts'
import type { Row } from './benchmark.ts'

/** A dialogue of `[who, words]` pairs as the product keeps one: `customer` and `user` ask, everybody else answers. */
export function transcriptOf(history: Row[string]): Transcript {
  const turns = Array.isArray(history) ? (history as readonly (readonly [string, string])[]) : []
  const messages = turns.map(([who, text], index): Message => {
    const isCustomer = who === 'customer' || who === 'user'
    return {
      id: `m${index}`,
      number: index + 1,
      role: isCustomer ? 'customer' : 'teammate',
      authorName: who,
      authorId: who,
      kind: 'said',
      text,
      at: new Date(index * 60_000),
    }
  })
  return { conversationId: 'benchmark', messages }
}
