import type { CustomerCase } from './customer-card.ts'

/**
 * How a case stands in its customer's eyes. `expected`: a reply is due at a time they were told; `away`: the
 * same, and nobody is there before; `late`: that time has passed; `unknown`: they wait and nobody can tell how
 * long; `replied`: the answer is there; `in-hand`: somebody works on it.
 */
export type CustomerStage =
  | 'expected'
  | 'away'
  | 'late'
  | 'unknown'
  | 'replied'
  | 'in-hand'
  | 'your-turn'
  | 'solved'

/** What a customer sees of their case at `now`, judged from what they were told and nothing internal. */
export function customerStage(
  { status, wait, lastWordIsOurs }: Pick<CustomerCase, 'status' | 'wait' | 'lastWordIsOurs'>,
  now: Date,
): CustomerStage {
  if (status === 'resolved') return 'solved'
  if (wait?.state === 'waiting') return waitingStage(wait.estimate, now)
  if (status === 'waiting-on-customer') return 'your-turn'
  if (wait?.state === 'answered') return lastWordIsOurs === false ? 'in-hand' : 'replied'
  return status === 'handed-off' ? 'unknown' : 'in-hand'
}

/** Whether the customer waits for the first reply after a handoff. */
export const isWaiting = (stage: CustomerStage): boolean =>
  stage === 'expected' || stage === 'away' || stage === 'late' || stage === 'unknown'

function waitingStage(
  estimate: NonNullable<CustomerCase['wait']>['estimate'],
  now: Date,
): CustomerStage {
  if (!estimate) return 'unknown'
  if (estimate.latest <= now) return 'late'
  return estimate.backAt && estimate.backAt > now ? 'away' : 'expected'
}
