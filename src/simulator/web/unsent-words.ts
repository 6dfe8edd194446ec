/** Where something is written, and what was written there and not sent. */
export interface UnsentWords {
  /** The conversation they belong to. */
  readonly conversationId: () => string
  /** Turns to a conversation; what was typed in another is kept for it. False when it was this one already. */
  readonly turnTo: (conversationId: string) => boolean
  /** Forgets what was sent in a conversation. False when another is in front by now: what is typed there stays. */
  readonly sentIn: (conversationId: string) => boolean
}

/** Keeps what was typed in a text field apart by conversation, so that nobody's words are sent as another's. */
export function unsentWords(text: HTMLTextAreaElement): UnsentWords {
  const kept = new Map<string, string>()
  let current = ''
  return {
    conversationId: () => current,
    turnTo: (id) => {
      if (id === current) return false
      kept.set(current, text.value)
      text.value = kept.get(id) ?? ''
      current = id
      return true
    },
    sentIn: (id) => {
      kept.delete(id)
      if (id !== current) return false
      text.value = ''
      return true
    },
  }
}
