import type { SupportCase } from '../domain/case.ts'
import type { Owner } from '../domain/owner.ts'
import { DEFAULT_POLICY } from '../domain/sla/default-policy.ts'
import { hoursOf } from '../domain/sla/hours-of.ts'
import { allowanceFor } from '../domain/sla/policy.ts'
import type { Estimate } from '../domain/waiting/estimate.ts'
import { estimateReply } from '../domain/waiting/estimate-reply.ts'
import type { Desk } from './desk.ts'

/** As many replies as still say how things are now. */
const REPLIES_LOOKED_AT = 50

/** The wait to be estimated. */
export interface WaitToEstimate {
  /** Whoever is to answer. */
  readonly receiver: Owner
  readonly receiverAway: boolean
  readonly tier: SupportCase['tier']
  readonly severity: SupportCase['severity']
  /** Business minutes the customer has waited already; 0 when the wait begins. */
  readonly waitedMinutes?: number
  /** True where the customer is among those who wait for the receiver already. */
  readonly isCounted?: boolean
}

/** When a customer who is handed to somebody now can expect to hear from them; undefined where the hours never open. */
export async function estimateWait(
  desk: Desk,
  { receiver, receiverAway, tier, severity, waitedMinutes = 0, isCounted = false }: WaitToEstimate,
): Promise<Estimate | undefined> {
  const { teammateId, team } = receiver
  const waiting = await desk.waitingFor(teammateId)
  return estimateReply({
    at: desk.now(),
    hours: hoursOf(desk.workspace),
    replies: {
      receiver: await desk.recentReplyMinutes({ of: 'receiver', teammateId }, REPLIES_LOOKED_AT),
      team: team
        ? await desk.recentReplyMinutes({ of: 'team', teamId: team.id }, REPLIES_LOOKED_AT)
        : [],
      workspace: await desk.recentReplyMinutes({ of: 'workspace' }, REPLIES_LOOKED_AT),
    },
    queue: Math.max(0, waiting - (isCounted ? 1 : 0)),
    receiverAway,
    allowanceMinutes:
      allowanceFor(DEFAULT_POLICY, 'acceptance', tier, severity) +
      allowanceFor(DEFAULT_POLICY, 'handoff-reply', tier, severity),
    waitedMinutes,
  })
}
