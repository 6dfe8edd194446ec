/** Intercom counts whole seconds. In milliseconds. */
const SECOND_MS = 1_000

/** The second a moment of ours lies in, as Intercom tells it: what happened there in the same second counts. */
export const wholeSecond = (at: Date): Date =>
  new Date(Math.floor(at.getTime() / SECOND_MS) * SECOND_MS)
