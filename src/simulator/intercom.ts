import type { Simulation } from './simulation.ts'
import type { Conversation, Part } from './state/state.ts'
import type { ConversationTopic, Notice } from './webhooks/notice.ts'

/** What a change needs: the state it changes and a way to tell the app about it. */
export interface Intercom {
  readonly simulation: Simulation
  /** Sends a webhook, without waiting for it. */
  readonly notify: (notice: Notice) => void
}

/** Ends a change to a conversation: it is newer now, everybody who listens hears of it, and so does the app. */
export function settle(
  { simulation, notify }: Intercom,
  conversation: Conversation,
  topic: ConversationTopic,
  parts: readonly Part[],
): void {
  conversation.updated_at = Math.max(simulation.seconds(), conversation.updated_at)
  simulation.changed('conversation', conversation.id)
  notify({ topic, about: 'conversation', conversation, parts })
}
