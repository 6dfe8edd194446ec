/** How well a check tells bad text from good. */
export interface Measured {
  /** Of what it stopped, the share that was to be stopped. */
  readonly precision: number
  /** Of what was to be stopped, the share it stopped. */
  readonly recall: number
  readonly missed: readonly string[]
  readonly wronglyStopped: readonly string[]
}

/** Asks a check about text that is labelled bad or good. A check that stops nothing has a precision of 1. */
export function measure(
  bad: readonly string[],
  good: readonly string[],
  stops: (text: string) => boolean,
): Measured {
  const missed = bad.filter((text) => !stops(text))
  const wronglyStopped = good.filter(stops)
  const rightly = bad.length - missed.length
  const stopped = rightly + wronglyStopped.length
  return {
    precision: stopped === 0 ? 1 : rightly / stopped,
    recall: bad.length === 0 ? 1 : rightly / bad.length,
    missed,
    wronglyStopped,
  }
}
