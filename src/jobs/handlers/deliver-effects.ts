import type { EffectLedger } from '../../domain/effect-ledger.ts'
import { deliverEffects } from '../../effects/deliver-effects.ts'
import type { Intercom } from '../../intercom/client.ts'
import type { JobPayloads } from '../queues.ts'

/** What doing effects needs. */
export interface DeliveryTools {
  readonly intercomOf: (workspaceId: string) => Promise<Intercom | undefined>
  readonly ledgerOf: (workspaceId: string, caseId: string) => EffectLedger
}

/** Something is left to do for a case: the queue runs the job again, later each time. */
class NotSettledYet extends Error {}

/** Does what is still to be done in Intercom for a case. */
export async function deliverEffectsJob(
  { intercomOf, ledgerOf }: DeliveryTools,
  { workspaceId, caseId }: JobPayloads['deliver-effects'],
): Promise<void> {
  const intercom = await intercomOf(workspaceId)
  if (!intercom) return
  const delivery = await deliverEffects(ledgerOf(workspaceId, caseId), intercom)
  if (delivery === 'try-later') throw new NotSettledYet('Effects of a case are not settled yet')
}
