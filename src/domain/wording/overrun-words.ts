/** The sentences of the message that says it takes longer than we said. Written by whoever has the case. */
export interface OverrunWords {
  /** The first time. */
  readonly first: string
  /** The second and last time. */
  readonly again: string
  /** Instead of either, where the call they chose a time for did not end their waiting. */
  readonly missedCall: string
  /** When to expect a reply now. */
  readonly estimate: string
  /** The same while nobody is there. */
  readonly away: string
  /** The same where nobody can tell. */
  readonly unknown: string
  /** That they need not wait here. */
  readonly wayOut: string
}
