/** One part of a handoff note: a heading and its lines, all plain text. */
export interface NoteSection {
  readonly heading: string
  readonly lines: readonly string[]
}

/**
 * The readable part of a context package, as plain text in order.
 * Whoever shows it (Intercom, the card, a tracker) escapes it for that place; it holds no markup.
 */
export interface HandoffNote {
  readonly title: string
  readonly sections: readonly NoteSection[]
}
