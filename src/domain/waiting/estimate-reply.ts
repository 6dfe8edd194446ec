import type { BusinessHours } from '../sla/business-hours.ts'
import { businessMsAfter } from '../sla/business-ms-after.ts'
import { isOpenAt } from '../sla/is-open-at.ts'
import { nextClosing } from '../sla/next-closing.ts'
import { nextOpening } from '../sla/next-opening.ts'
import type { Estimate } from './estimate.ts'
import { stepDown, stepUp } from './human-steps.ts'
import { likelyMinutes, type RepliesLately } from './likely-minutes.ts'

/** Everything an honest estimate looks at. */
export interface EstimateQuestion {
  readonly at: Date
  readonly hours: BusinessHours
  readonly replies: RepliesLately
  /** Customers who wait for the receiver already, without this one. */
  readonly queue: number
  readonly receiverAway: boolean
  /** Business minutes the workspace allows itself from the handoff to the first reply. */
  readonly allowanceMinutes: number
  /** Business minutes this customer has waited already: 0 when the wait begins. */
  readonly waitedMinutes: number
}

/** What one customer who is before this one adds, in business minutes: time to read and write an answer. */
const QUEUE_MINUTES = 5

/** Somebody who is away comes back to more than this one customer: everything takes this many times as long. */
const AWAY_FACTOR = 2

/** Its end is no later than so many times its beginning: "between 5 minutes and 8 hours" tells nobody anything. */
const WIDEST = 4

const MINUTE_MS = 60_000

/** Nobody answers sooner than so many milliseconds after they came in: a quarter of an hour. */
const SETTLING_MS = 15 * MINUTE_MS

/**
 * When the customer can expect the first reply. Rounded to durations people name, later rather than sooner, so
 * that what is told can be kept. Undefined where the hours never open: then nobody can tell.
 */
export function estimateReply(question: EstimateQuestion): Estimate | undefined {
  const { at, hours, replies, queue, receiverAway, allowanceMinutes, waitedMinutes } = question
  const { usual, most, basis } = likelyMinutes(replies, waitedMinutes, allowanceMinutes)
  const opening = nextOpening(hours, at)
  if (opening.outcome === 'never') return undefined

  const slower = receiverAway ? AWAY_FACTOR : 1
  const latestMinutes = stepUp((most + queue * QUEUE_MINUTES) * slower)
  const soonestMinutes = Math.min(
    Math.max(stepDown(usual * slower), stepDown(latestMinutes / WIDEST)),
    latestMinutes,
  )
  const from = receiverAway ? whenBack(hours, at) : at
  const latest = businessMsAfter(hours, from, latestMinutes * MINUTE_MS)
  const soonest = businessMsAfter(hours, from, soonestMinutes * MINUTE_MS)
  if (!latest || !soonest) return undefined
  const backAt = opening.outcome === 'opens' ? opening.at : undefined
  return {
    madeAt: at,
    soonest: backAt && soonest < backAt ? backAt : soonest,
    latest: backAt ? latest : afterOpening(hours, at, latest),
    backAt,
    basis,
  }
}

/** Work that goes on after a night is not done the minute the door opens. */
function afterOpening(hours: BusinessHours, at: Date, latest: Date): Date {
  const closing = nextClosing(hours, at)
  const settling = new Date(latest.getTime() - SETTLING_MS)
  if (closing === undefined || latest <= closing || isOpenAt(hours, settling)) return latest
  return businessMsAfter(hours, settling, SETTLING_MS) ?? latest
}

/** Somebody who is away now is counted on when people come in the next time; where nobody ever goes, from now on. */
function whenBack(hours: BusinessHours, at: Date): Date {
  const closing = nextClosing(hours, at)
  if (closing === undefined) return at
  const opening = nextOpening(hours, closing)
  return opening.outcome === 'opens' ? opening.at : closing
}
