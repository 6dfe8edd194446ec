import type { Merge } from '../domain/merge.ts'
import type { Notification } from '../domain/notification.ts'

/** What has to be done because something happened in Intercom. */
export type Consequence =
  | { readonly kind: 'read-conversation'; readonly conversationId: string }
  /** All conversations of a customer that have an open case. */
  | { readonly kind: 'read-open-conversations'; readonly contactId: string }
  /** What is kept of a merged customer belongs to the one who stays. */
  | ({ readonly kind: 'move-contact' } & Merge)
  | { readonly kind: 'sync-directory' }
  | {
      readonly kind: 'forget'
      readonly what: 'conversation' | 'contact'
      readonly id: string
    }

/**
 * What happened longer ago is not worked on any more: the reconciler has long seen what came of it.
 * Must stay well below the time notifications are kept, or one delivered again could count as new. In milliseconds.
 */
const MAX_AGE_MS = 7 * 86_400_000

/** Happens all day and changes nothing Baton keeps. */
const NOISE: readonly string[] = [
  'conversation.read',
  'admin.logged_in',
  'admin.logged_out',
  'admin.activity_log_event.created',
]

/**
 * What follows from a notification. Topics are an open set: whatever is about a conversation or a ticket has
 * it read again, by whom or why it changed is seen there. A customer's or company's new facts are read with
 * their next message, but a merged customer's cases would lose them until then. To be deleted or merged never
 * gets old: nobody else tells whose it is.
 */
export function consequencesOf(notification: Notification, now: Date): readonly Consequence[] {
  const { topic, subject, happenedAt } = notification
  if (subject && (topic === 'conversation.deleted' || topic === 'contact.deleted')) {
    const what = topic === 'contact.deleted' ? 'contact' : 'conversation'
    return [{ kind: 'forget', what, id: subject.id }]
  }
  const moved = moveOf(notification)
  if (happenedAt && now.getTime() - happenedAt.getTime() > MAX_AGE_MS) return moved
  if (NOISE.includes(topic)) return []
  if (topic.startsWith('admin.')) return [{ kind: 'sync-directory' }]
  if (subject?.type === 'conversation' || subject?.type === 'ticket') {
    return [{ kind: 'read-conversation', conversationId: subject.id }]
  }
  if (subject && topic === 'contact.merged') {
    const contactId = subject.mergedInto ?? subject.id
    return [...moved, { kind: 'read-open-conversations', contactId }]
  }
  return []
}

function moveOf({ topic, subject, happenedAt }: Notification): readonly Consequence[] {
  if (topic !== 'contact.merged' || subject?.mergedInto === undefined) return []
  return [{ kind: 'move-contact', from: subject.id, to: subject.mergedInto, happenedAt }]
}
