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

/**
 * How long to wait for somebody else who is at a case's effects, in tries of a second each: longer than a
 * claim lasts. Mostly that worker is dead, and its claim ends before the queue's growing pauses would.
 */
const PATIENCE_TRIES = 30
const TRY_MS = 1_000

/** Does what is still to be done in Intercom for a case. */
export async function deliverEffectsJob(
  { intercomOf, ledgerOf }: DeliveryTools,
  { workspaceId, caseId }: JobPayloads['deliver-effects'],
): Promise<void> {
  const intercom = await intercomOf(workspaceId)
  if (!intercom) return
  const ledger = ledgerOf(workspaceId, caseId)
  for (let tries = 0; tries < PATIENCE_TRIES; tries += 1) {
    const delivery = await deliverEffects(ledger, intercom)
    if (delivery === 'done') return
    if (delivery === 'try-later') break
    await new Promise((resolve) => setTimeout(resolve, TRY_MS))
  }
  throw new NotSettledYet('Effects of a case are not settled yet')
}
