import type { BusinessHours } from '../sla/business-hours.ts'
import { isOpenAt } from '../sla/is-open-at.ts'
import type { Estimate } from './estimate.ts'

/** Longer than this nobody should have to sit in front of a chat. */
const LONG_WAIT_MS = 30 * 60_000

/** Whether a customer is offered e-mail or a call at once: nobody is there, nobody can tell, or it takes long. */
export function offersWayOut(
  estimate: Pick<Estimate, 'latest' | 'backAt'> | undefined,
  now: Date,
  hours: BusinessHours,
): boolean {
  if (!isOpenAt(hours, now) || estimate === undefined) return true
  return estimate.backAt !== undefined || estimate.latest.getTime() - now.getTime() > LONG_WAIT_MS
}
