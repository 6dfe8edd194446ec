/** A day, and a time on it where one was named, both as the wall clock of whoever speaks shows them. */
export interface Moment {
  /** Midnight in milliseconds since 1970-01-01 as the wall clock shows it. */
  readonly day: number
  /** Milliseconds since that midnight; undefined when only the day was named. */
  readonly timeMs: number | undefined
}
