/** The time of a demo: it runs like real time, and can be moved forward so that nobody has to wait. */
export interface MovableClock {
  readonly now: () => Date
  /** How far it is ahead of real time, in milliseconds. */
  readonly aheadMs: () => number
  /** Sets how far it is ahead of real time, in milliseconds: what was kept, or 0 to begin anew. */
  readonly setAhead: (ms: number) => void
}

/** A clock that shows real time until it is moved. */
export function movableClock(realTime: () => Date = () => new Date()): MovableClock {
  let ahead = 0
  return {
    now: () => new Date(realTime().getTime() + ahead),
    aheadMs: () => ahead,
    setAhead: (ms) => {
      ahead = ms
    },
  }
}
