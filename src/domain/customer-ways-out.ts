import type { CustomerCase } from './customer-card.ts'
import { type CustomerStage, isWaiting } from './customer-stage.ts'
import type { BusinessHours } from './sla/business-hours.ts'
import { offersWayOut } from './waiting/offers-way-out.ts'
import { newestWay } from './waiting/wished-way.ts'

/** Something a customer can do instead of waiting in the chat. */
export type WayOut = 'email' | 'undo-email' | 'callback' | 'change-callback' | 'addition'

/** What is offered for a case now: e-mail and a call to those who would wait long, adding something always. */
export function customerWaysOut(
  supportCase: CustomerCase,
  stage: CustomerStage,
  now: Date,
  hours: BusinessHours,
): readonly WayOut[] {
  if (stage === 'solved') return []
  const way = chosenWay(supportCase, now)
  return [...instead(way, offers(supportCase, stage, now, hours)), 'addition']
}

/** How they asked to hear from us, where they did and it is not over: a newer choice takes the place of an older one. */
export function chosenWay(
  { wishes }: Pick<CustomerCase, 'wishes'>,
  now: Date,
): CustomerCase['wishes'][number] | undefined {
  return newestWay(wishes, now)
}

function instead(
  way: ReturnType<typeof chosenWay>,
  offered: boolean,
): readonly Exclude<WayOut, 'addition'>[] {
  if (way?.kind === 'email') return ['undo-email', 'callback']
  if (way?.kind === 'callback') return ['change-callback', 'email']
  return offered ? ['email', 'callback'] : []
}

function offers(
  { wait }: CustomerCase,
  stage: CustomerStage,
  now: Date,
  hours: BusinessHours,
): boolean {
  if (!isWaiting(stage)) return false
  if (stage === 'late' || !wait?.estimate) return true
  return offersWayOut(wait.estimate, now, hours)
}
