import type { EffectLedger } from '../../domain/effect-ledger.ts'
import { type DeliveryTools, deliverEffects } from '../../effects/deliver-effects.ts'
import type { Intercom } from '../../intercom/client.ts'
import type { JobPayloads } from '../queues.ts'

/** What the job that does effects needs. */
export interface DeliveryJobTools extends Pick<DeliveryTools, 'now' | 'clockMs' | 'onSettled'> {
  readonly intercomOf: (workspaceId: string) => Promise<Intercom | undefined>
  readonly ledgerOf: (workspaceId: string, caseId: string) => EffectLedger
  readonly wait: (ms: number) => Promise<void>
}

/** Something is left to do for a case: the queue runs the job again, later each time. */
class NotSettledYet extends Error {}

/**
 * How long to wait for somebody else who is at a case's effects, in milliseconds: longer than a claim lasts.
 * Mostly that worker is dead, and its claim ends before the queue's growing pauses would.
 */
const HELD_PATIENCE_MS = 30_000

/** How often to look whether somebody else is still at it, in milliseconds. */
const HELD_LOOK_MS = 1_000

/** A pause of Intercom's or ours that is waited for here, in milliseconds; a longer one is the queue's. */
const PAUSE_PATIENCE_MS = 12_000

/** Does what is still to be done in Intercom for a case. */
export async function deliverEffectsJob(
  { intercomOf, ledgerOf, ...tools }: DeliveryJobTools,
  { workspaceId, caseId }: JobPayloads['deliver-effects'],
): Promise<void> {
  const intercom = await intercomOf(workspaceId)
  const ledger = ledgerOf(workspaceId, caseId)
  if (!intercom) return endWithout(ledger)
  let heldMs = 0
  let pausedMs = 0
  for (;;) {
    const delivery = await deliverEffects({ ...tools, ledger, intercom })
    switch (delivery.delivery) {
      // Parked: whoever takes the workspace back into work also asks for what is left.
      case 'done':
      case 'parked':
        return
      case 'held':
        heldMs += HELD_LOOK_MS
        if (heldMs > HELD_PATIENCE_MS) throw new NotSettledYet('Somebody else is at the effects')
        await tools.wait(HELD_LOOK_MS)
        break
      case 'later':
        pausedMs += delivery.waitMs
        if (pausedMs > PAUSE_PATIENCE_MS) throw new NotSettledYet('Effects are not settled yet')
        await tools.wait(delivery.waitMs)
    }
  }
}

/** Where there is no Intercom to call, effects end or wait as the workspace's standing says. */
async function endWithout(ledger: EffectLedger): Promise<void> {
  const next = await ledger.claimNext()
  // Installed again in this very moment: the claim runs out, and the effect is looked for.
  if (next.next === 'claimed') throw new NotSettledYet('The workspace was just installed again')
}
