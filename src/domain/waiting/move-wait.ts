import type { BusinessHours } from '../sla/business-hours.ts'
import { businessMsAfter } from '../sla/business-ms-after.ts'
import { nextOpening } from '../sla/next-opening.ts'
import type { Estimate } from './estimate.ts'
import type { Wait } from './wait.ts'
import type { Wish } from './wish.ts'

/** An e-mail is answered within a business day: eight hours, as `DEFAULT_POLICY` counts a day. */
const EMAIL_REPLY_MS = 8 * 3_600_000

/**
 * A wait as it goes on after the customer chose how to hear from us: they do not sit there any more, so a new
 * time counts, and whoever was told that they wait too long is told again when that one passes too.
 * Undefined where nothing changes: who adds something waits as before.
 */
export function moveWait(
  wait: Wait,
  wish: Wish,
  around: { readonly at: Date; readonly hours: BusinessHours },
): Wait | undefined {
  const estimate = estimateFor(wait, wish, around)
  return estimate && { ...wait, estimates: [...wait.estimates, estimate], alertedAt: undefined }
}

function estimateFor(
  wait: Wait,
  wish: Wish,
  { at, hours }: { readonly at: Date; readonly hours: BusinessHours },
): Estimate | undefined {
  const basis = { from: 'policy' } as const
  switch (wish.kind) {
    case 'addition':
      return undefined
    case 'callback':
      return { madeAt: at, soonest: wish.from, latest: wish.until, backAt: undefined, basis }
    case 'email': {
      if (wish.undone) return undefined
      const told = wait.estimates.at(-1)
      const latest = businessMsAfter(hours, at, EMAIL_REPLY_MS)
      if (!latest || (told && told.latest >= latest)) return undefined
      const opening = nextOpening(hours, at)
      const backAt = opening.outcome === 'opens' ? opening.at : undefined
      return { madeAt: at, soonest: backAt ?? at, latest, backAt, basis }
    }
  }
}
