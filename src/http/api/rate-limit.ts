/** Requests a key may make at once, and how many a minute it earns again: automation, not a sync. */
const BURST = 60
const PER_MINUTE = 120

/** Keys remembered at most; the one that was quiet longest is forgotten first. */
const MAX_KEYS = 10_000

const MINUTE_MS = 60_000

/**
 * A limit per key, counted in this process: with several web processes each counts for itself.
 *
 * @returns seconds to wait, or 0 when the request may go on
 */
export function rateLimit(now: () => Date): (keyId: string) => number {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>()
  return (keyId) => {
    const at = now().getTime()
    const before = buckets.get(keyId) ?? { left: BURST, at }
    const earned = (Math.max(0, at - before.at) / MINUTE_MS) * PER_MINUTE
    const left = Math.min(BURST, before.left + earned)
    const goes = left >= 1
    buckets.delete(keyId)
    buckets.set(keyId, { left: goes ? left - 1 : left, at })
    if (buckets.size > MAX_KEYS) buckets.delete(buckets.keys().next().value ?? '')
    return goes ? 0 : Math.ceil(((1 - left) / PER_MINUTE) * 60)
  }
}
