import type { CustomerMessage } from './customer-message.ts'
import { messageText } from './message-text.ts'
import type { OwnMessage } from './own-message.ts'

/**
 * What a customer was told last since a handoff, of what Baton wrote to them, oldest first: what they heard of the
 * handoff itself, until a later message is known to stand in the conversation.
 */
export function toldLast(ofHandoff: CustomerMessage, own: readonly OwnMessage[]): string {
  const first = messageText(ofHandoff)
  const at = own.findLastIndex((message) => messageText(message) === first)
  const since = at < 0 ? [] : own.slice(at + 1)
  const last = since.findLast(({ remoteId }) => remoteId !== undefined)
  return last ? messageText(last) : first
}
