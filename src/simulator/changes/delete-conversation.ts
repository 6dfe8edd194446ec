import type { Intercom } from '../intercom.ts'
import type { Conversation } from '../state/state.ts'

/** Deletes a conversation for good. */
export function deleteConversation(
  { simulation, notify }: Intercom,
  conversation: Conversation,
): void {
  const { conversations } = simulation.state
  conversations.splice(conversations.indexOf(conversation), 1)
  simulation.changed('conversation', conversation.id)
  notify({ topic: 'conversation.deleted', about: 'conversation', conversation, parts: [] })
}
