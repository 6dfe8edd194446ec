import type { BusinessHours } from '../sla/business-hours.ts'
import { isOpenAt } from '../sla/is-open-at.ts'
import { nextOpening } from '../sla/next-opening.ts'
import type { Wait } from './wait.ts'

/** What is to be done about a customer whose estimate may have passed. */
export type OverdueStep =
  /** Nobody waits too long (any more). */
  | { readonly step: 'nothing' }
  /** It is night: they hear it when people come in. */
  | { readonly step: 'later'; readonly at: Date }
  /** They hear it from us. */
  | { readonly step: 'tell-customer' }
  /** Telling them once more would help nobody: a person here hears it. */
  | { readonly step: 'alert' }

/** So often a customer hears that it takes longer. A third time would be an automatic answer, and sound like it. */
const MOST_OVERRUNS = 2

/** While nobody is at work we still write to somebody at these hours of their day, from and until. */
const DECENT_HOURS = { from: 8, until: 21 }

/** How a wait is looked at. */
export interface OverdueQuestion {
  readonly at: Date
  readonly hours: BusinessHours
  /** Whether the customer was told of the handoff: who was not does not hear that it takes longer. */
  readonly wasTold: boolean
  /** IANA zone of the customer's day. */
  readonly timeZone: string
}

/** What to do about a wait now. */
export function overdueStep(
  wait: Wait,
  { at, hours, wasTold, timeZone }: OverdueQuestion,
): OverdueStep {
  const latest = wait.estimates.at(-1)?.latest
  if (wait.state !== 'waiting' || wait.alertedAt || !latest || latest > at) {
    return { step: 'nothing' }
  }
  if (!wasTold || wait.overruns >= MOST_OVERRUNS) return { step: 'alert' }
  if (isOpenAt(hours, at) || isDecent(at, timeZone)) return { step: 'tell-customer' }
  const opening = nextOpening(hours, at)
  return opening.outcome === 'opens' ? { step: 'later', at: opening.at } : { step: 'tell-customer' }
}

function isDecent(at: Date, timeZone: string): boolean {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
  return hour >= DECENT_HOURS.from && hour < DECENT_HOURS.until
}
