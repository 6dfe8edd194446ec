import type { SimulatorState } from '../state/state.ts'
import { adminJson } from '../wire/admin-json.ts'
import { conversationJson } from '../wire/conversation-json.ts'
import type { Notice } from './notice.ts'

/** What is told about a notice: bodies are plain text, and only the parts that are new come along. */
export function noticeItem(state: SimulatorState, notice: Notice) {
  if (notice.about === 'admin') return adminJson(notice.admin)
  if (notice.topic === 'conversation.deleted') {
    return { type: 'conversation', id: notice.conversation.id }
  }
  return conversationJson(state, notice.conversation, { format: 'plaintext', parts: notice.parts })
}

/** The envelope around it. Its `id` stays the same when it is sent again. */
export function notificationJson(notification: {
  readonly id: string
  readonly workspaceId: string
  readonly topic: string
  readonly item: unknown
  readonly attempt: number
  /** Unix seconds. */
  readonly createdAt: number
  readonly firstSentAt: number
}) {
  return {
    type: 'notification_event',
    app_id: notification.workspaceId,
    data: { type: 'notification_event_data', item: notification.item },
    links: {},
    id: notification.id,
    topic: notification.topic,
    delivery_status: 'pending',
    delivery_attempts: notification.attempt,
    delivered_at: 0,
    first_sent_at: notification.firstSentAt,
    created_at: notification.createdAt,
    self: null,
  }
}
