import type { SupportCase } from '../domain/case.ts'
import { type WithdrawalRefused, withdrawHandoff } from '../domain/withdraw-handoff.ts'
import type { Desk } from './desk.ts'
import { actorOf, type Sitting } from './sitting.ts'

/** What became of taking a handoff back. */
export type WithdrawOutcome =
  | { readonly outcome: 'withdrawn'; readonly supportCase: SupportCase }
  | {
      readonly outcome: 'refused'
      readonly why: WithdrawalRefused | 'no-case' | 'changed-meanwhile'
    }

/** Takes the latest handoff of a conversation's case back, if it is still the sender's to take. */
export async function withdrawLatestHandoff(
  desk: Desk,
  sitting: Sitting,
): Promise<WithdrawOutcome> {
  const supportCase = await desk.lockCase(sitting.conversationId)
  if (!supportCase) return { outcome: 'refused', why: 'no-case' }
  const [handoff, clocks] = [
    await desk.latestHandoff(supportCase.id),
    await desk.runningClocks(supportCase.id),
  ]
  const at = desk.now()
  const change = withdrawHandoff(supportCase, handoff, clocks, actorOf(sitting), {
    at,
    newId: desk.newId,
  })
  if (typeof change === 'string') return { outcome: 'refused', why: change }
  const wait = await desk.waitOf(supportCase.id)
  const waits = wait ? [{ ...wait, state: 'ended' as const }] : []
  const written = await desk.record({ ...change, waits })
  if (written === 'changed-meanwhile') return { outcome: 'refused', why: written }
  return { outcome: 'withdrawn', supportCase: change.supportCase }
}
