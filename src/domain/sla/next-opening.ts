import type { BusinessHours } from './business-hours.ts'
import { businessMsAfter } from './business-ms-after.ts'

/** When somebody is there again: now, later, or not at all. */
export type NextOpening =
  | { readonly outcome: 'open-now' }
  | { readonly outcome: 'opens'; readonly at: Date }
  | { readonly outcome: 'never' }

/** When a customer who writes at `at` first finds somebody there. */
export function nextOpening(hours: BusinessHours, at: Date): NextOpening {
  const firstMsUsedUp = businessMsAfter(hours, at, 1)
  if (firstMsUsedUp === undefined) return { outcome: 'never' }
  const opensMs = firstMsUsedUp.getTime() - 1
  return opensMs === at.getTime()
    ? { outcome: 'open-now' }
    : { outcome: 'opens', at: new Date(opensMs) }
}
