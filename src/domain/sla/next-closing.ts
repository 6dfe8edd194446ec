import type { BusinessHours } from './business-hours.ts'
import { businessMsBetween } from './business-ms-between.ts'

/** Whoever is open for longer than this without a break, in milliseconds, is taken never to close: two days. */
const LONGEST_OPEN_MS = 2 * 86_400_000

/** When the people who are there now go home; the instant itself where nobody is there, undefined where somebody always is. */
export function nextClosing(hours: BusinessHours, at: Date): Date | undefined {
  const start = at.getTime()
  const isOpenUntil = (ms: number) => businessMsBetween(hours, at, new Date(start + ms)) === ms
  if (isOpenUntil(LONGEST_OPEN_MS)) return undefined
  let open = 0
  let closed = LONGEST_OPEN_MS
  while (closed - open > 1) {
    const middle = Math.floor((open + closed) / 2)
    if (isOpenUntil(middle)) open = middle
    else closed = middle
  }
  return new Date(start + open)
}
