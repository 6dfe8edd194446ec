import type { BusinessHours } from './business-hours.ts'
import { businessMsAfter } from './business-ms-after.ts'

/** By when something promised is due; never, when the hours do not open long enough in a century. */
export type Due = { readonly outcome: 'due'; readonly at: Date } | { readonly outcome: 'never' }

const MINUTE_MS = 60_000

/**
 * When `minutes` of business time after `start` are used up: what we can tell a customer as "by".
 * It is the earliest such instant, so a day's work that begins on Friday morning is due at Friday's
 * close and not on Monday.
 */
export function dueAfter(hours: BusinessHours, start: Date, minutes: number): Due {
  const at = businessMsAfter(hours, start, Math.round(minutes * MINUTE_MS))
  return at === undefined ? { outcome: 'never' } : { outcome: 'due', at }
}
