/** How much one caller may ask for. */
export interface RateAllowance {
  /** Requests at once, after a quiet while. */
  readonly burst: number
  /** Requests earned again in a minute. */
  readonly perMinute: number
}

/** Callers remembered at most; the one that was quiet longest is forgotten first. */
const MAX_CALLERS = 10_000

const MINUTE_MS = 60_000

/**
 * A limit per caller, counted in this process: with several web processes each counts for itself.
 *
 * @returns seconds to wait, or 0 when the request may go on
 */
export function rateLimit(
  { burst, perMinute }: RateAllowance,
  now: () => Date,
): (caller: string) => number {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>()
  return (caller) => {
    const at = now().getTime()
    const before = buckets.get(caller) ?? { left: burst, at }
    const earned = (Math.max(0, at - before.at) / MINUTE_MS) * perMinute
    const left = Math.min(burst, before.left + earned)
    const goes = left >= 1
    buckets.delete(caller)
    buckets.set(caller, { left: goes ? left - 1 : left, at })
    if (buckets.size > MAX_CALLERS) buckets.delete(buckets.keys().next().value ?? '')
    return goes ? 0 : Math.ceil(((1 - left) / perMinute) * 60)
  }
}
