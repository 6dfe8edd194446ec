import type { Answer } from './connection.ts'

/** What a stretch of load came to. */
export interface Tally {
  /** Milliseconds from when a request was meant to be sent until its answer was whole. */
  readonly latenciesMs: readonly number[]
  /** Seconds from the first request to the last answer. */
  readonly seconds: number
  /** Answers by what they showed: the name of a screen, or the status where there was none. */
  readonly shown: Readonly<Record<string, number>>
}

/** How many answers did not show any of these screens: broken connections, refusals and apologies alike. */
export function countOthers(
  { shown }: Pick<Tally, 'shown'>,
  ...screens: readonly string[]
): number {
  return Object.entries(shown)
    .filter(([name]) => !screens.includes(name))
    .reduce((sum, [, count]) => sum + count, 0)
}

/** Which screen an answer is, by what comes back in `stored_data.screen`; a live card has none, but something to press. */
export function screenOf({ status, body }: Answer): string {
  if (status !== 200) return `status ${status}`
  if (body.startsWith('{"content":') && body.includes('"id":"add_something:')) return 'live-card'
  const at = body.lastIndexOf('"screen":"')
  return at < 0 ? 'no screen' : body.slice(at + 10, body.indexOf('"', at + 10))
}

/** Counts answers as they come. */
export function startTally() {
  const latenciesMs: number[] = []
  const shown: Record<string, number> = {}
  return {
    add: (latencyMs: number, answer: Answer) => {
      const screen = screenOf(answer)
      latenciesMs.push(latencyMs)
      shown[screen] = (shown[screen] ?? 0) + 1
    },
    count: () => latenciesMs.length,
    total: (seconds: number): Tally => ({ latenciesMs, seconds, shown }),
  }
}
