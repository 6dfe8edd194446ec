/** Intercom allows 10,000 calls a minute, counted in windows of ten seconds. */
const WINDOW_S = 10
const CALLS_A_WINDOW = 1_666

/** How the current window stands, as the `X-RateLimit-*` headers say it. */
export interface RateReading {
  readonly limit: number
  readonly remaining: number
  /** Unix seconds at which the next window starts. */
  readonly reset: number
  /** False when this call is one too many. */
  readonly allowed: boolean
}

/** Counts calls per window. Call once for each request. */
export function rateWindow(): (seconds: number) => RateReading {
  let window = 0
  let used = 0
  return (seconds) => {
    const current = Math.floor(seconds / WINDOW_S)
    if (current !== window) {
      window = current
      used = 0
    }
    used += 1
    return {
      limit: CALLS_A_WINDOW,
      remaining: Math.max(0, CALLS_A_WINDOW - used),
      reset: (current + 1) * WINDOW_S,
      allowed: used <= CALLS_A_WINDOW,
    }
  }
}
