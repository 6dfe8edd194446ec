import type { BusinessHours } from '../sla/business-hours.ts'
import { businessMsAfter } from '../sla/business-ms-after.ts'
import { nextOpening } from '../sla/next-opening.ts'
import type { Estimate } from './estimate.ts'
import type { Wait } from './wait.ts'
import type { CustomerWish, Wish } from './wish.ts'
import { wishedWay } from './wished-way.ts'

/** An e-mail is answered within a business day: eight hours, as `DEFAULT_POLICY` counts a day. */
const EMAIL_REPLY_MS = 8 * 3_600_000

/** What surrounds a wish that may move a wait. */
export interface MoveAround {
  readonly at: Date
  readonly hours: BusinessHours
  /** The customer's wishes before this one, newest first. */
  readonly wishes: readonly CustomerWish[]
}

/**
 * A wait as it goes on after the customer chose how to hear from us: they do not sit there any more, so a new
 * time counts, and whoever was told that they wait too long is told again when that one passes too.
 * Undefined where nothing changes: who adds something waits as before.
 */
export function moveWait(wait: Wait, wish: Wish, around: MoveAround): Wait | undefined {
  const estimate = estimateFor(wait, wish, around)
  return estimate && { ...wait, estimates: [...wait.estimates, estimate], alertedAt: undefined }
}

function estimateFor(
  wait: Wait,
  wish: Wish,
  { at, hours, wishes }: MoveAround,
): Estimate | undefined {
  const basis = { from: 'policy' } as const
  switch (wish.kind) {
    case 'addition':
      return undefined
    case 'callback':
      return { madeAt: at, soonest: wish.from, latest: wish.until, backAt: undefined, basis }
    case 'email': {
      if (wish.undone) return beforeTheWish(wait, at, wishes)
      // A call that is not to be any more holds nobody back; any other time they were told is not made sooner.
      const isInsteadOfCall = wishedWay(wishes, at)?.kind === 'callback'
      const told = isInsteadOfCall ? undefined : wait.estimates.at(-1)
      const latest = businessMsAfter(hours, at, EMAIL_REPLY_MS)
      if (!latest || (told && told.latest >= latest)) return undefined
      const opening = nextOpening(hours, at)
      const backAt = opening.outcome === 'opens' ? opening.at : undefined
      return { madeAt: at, soonest: backAt ?? at, latest, backAt, basis }
    }
  }
}

/** What they were told before they chose a way: it counts again. Undefined where they heard something else since. */
function beforeTheWish(
  { estimates }: Wait,
  at: Date,
  wishes: readonly CustomerWish[],
): Estimate | undefined {
  const chosen = wishes.filter(({ wish }) => wish.kind !== 'addition').map(({ at: when }) => +when)
  const isOfAWish = ({ madeAt }: Estimate) => chosen.includes(+madeAt)
  const newest = estimates.at(-1)
  if (!newest || !isOfAWish(newest)) return undefined
  const before = estimates.findLast((one) => !isOfAWish(one))
  return before && { ...before, madeAt: at }
}
