import type { Admin, Conversation, Part } from '../state/state.ts'

/** Topics about a conversation that the app may be subscribed to. */
export type ConversationTopic =
  | 'conversation.user.created'
  | 'conversation.user.replied'
  | 'conversation.admin.replied'
  | 'conversation.admin.noted'
  | 'conversation.admin.assigned'
  | 'conversation.admin.closed'
  | 'conversation.admin.opened'
  | 'conversation.admin.snoozed'
  | 'conversation_part.redacted'
  | 'conversation_part.tag.created'
  | 'conversation.deleted'

/** Something the app is told about, before it is a notification on the wire. */
export type Notice =
  | {
      readonly topic: ConversationTopic
      readonly about: 'conversation'
      readonly conversation: Conversation
      /** Only what happened now, never the history. */
      readonly parts: readonly Part[]
    }
  | { readonly topic: 'admin.away_mode_updated'; readonly about: 'admin'; readonly admin: Admin }
