/** Whom or what Baton can forget: one customer with all their conversations, or one conversation. Ids are Intercom's. */
export interface Subject {
  readonly kind: 'contact' | 'conversation'
  readonly id: string
}
