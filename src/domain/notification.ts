/**
 * Something Intercom says has happened: whose, what kind, and what it is about. Only the occasion to look
 * is taken from it, never what it says: what is true is read again.
 */
export interface Notification {
  readonly workspaceId: string
  /** Intercom's id, the same when it is delivered again. */
  readonly notificationId: string
  /** Intercom's name for what happened, an open set: `conversation.user.replied` ... */
  readonly topic: string
  readonly subject: NotificationSubject | undefined
  /** When it happened, says Intercom; undefined where it does not say, or nothing a calendar knows. */
  readonly happenedAt: Date | undefined
}

/** What a notification is about, by Intercom's word and id: a `conversation`, `ticket`, `contact` ... */
export interface NotificationSubject {
  readonly type: string
  readonly id: string
  /** Of a contact that was merged: the id of the one it became. */
  readonly mergedInto?: string
}
