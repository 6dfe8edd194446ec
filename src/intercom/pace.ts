/** How fast one token may call, as Intercom's own headers say it. */
export interface Pace {
  /** Takes one call of what is left; when there is none to take, the moment to come back. */
  take(): Date | undefined
  /** Learns from the headers of an answer. */
  heard(headers: Headers, status: number): void
}

/** This share of every window is left to whoever else uses the token: a private app shares it with others. */
const RESERVE_SHARE = 0.2

/** Intercom counts in windows of ten seconds; where a 429 does not say when the next begins, in milliseconds. */
const WINDOW_MS = 10_000

/** No header, however wrong or however far our clock is off, silences a workspace for longer, in milliseconds. */
const LONGEST_PAUSE_MS = 60_000

/** Follows `X-RateLimit-Limit`, `-Remaining` and `-Reset` (unix seconds). Nothing heard yet means: go. */
export function followPace(now: () => number): Pace {
  let allowance = 0
  let left = Number.POSITIVE_INFINITY
  let resetMs = 0
  let silentUntilMs = 0
  return {
    take: () => {
      const at = now()
      if (at < silentUntilMs) return new Date(silentUntilMs)
      if (at >= resetMs) left = Number.POSITIVE_INFINITY
      if (left <= Math.floor(allowance * RESERVE_SHARE)) return new Date(resetMs)
      left -= 1
      return undefined
    },
    heard: (headers, status) => {
      const at = now()
      const limit = numberIn(headers, 'x-ratelimit-limit')
      const remaining = numberIn(headers, 'x-ratelimit-remaining')
      const reset = numberIn(headers, 'x-ratelimit-reset')
      const nextMs = Math.min(reset === undefined ? at : reset * 1_000, at + LONGEST_PAUSE_MS)
      if (limit !== undefined && remaining !== undefined && nextMs > at) {
        allowance = limit
        // Answers overtake each other: within one window only the lowest number is true.
        left = nextMs > resetMs ? remaining : Math.min(left, remaining)
        resetMs = Math.max(resetMs, nextMs)
      }
      if (status === 429) silentUntilMs = nextMs > at ? nextMs : at + WINDOW_MS
    },
  }
}

function numberIn(headers: Headers, name: string): number | undefined {
  const written = headers.get(name)
  if (written === null || !/^\d{1,15}$/.test(written)) return undefined
  return Number(written)
}
