import type { ClaimedEffect, Settlement } from '../domain/effect-ledger.ts'
import { readConversationSeen } from '../intercom/payloads/conversation-seen.ts'
import type { DeliveryTools } from './deliver-effects.ts'
import { SECOND_LOOK_MS, settleMs } from './patience.ts'
import { seenThere } from './seen-there.ts'
import { refusedSettlement, waitMs } from './settlement-of.ts'

/** Looks for an effect that may have arrived, twice before it says `absent`; `overtaken` when somebody newer has it. */
export async function lookTwice(
  tools: DeliveryTools,
  effect: ClaimedEffect,
): Promise<Settlement | 'absent' | 'overtaken'> {
  const first = await look(tools, effect)
  if (first !== 'absent') return first
  await tools.wait(SECOND_LOOK_MS)
  if (!(await tools.ledger.stillHolds(effect))) return 'overtaken'
  return look(tools, effect)
}

async function look(
  { intercom, now }: DeliveryTools,
  effect: ClaimedEffect,
): Promise<Settlement | 'absent'> {
  const looked = await intercom.look(effect.conversationId)
  switch (looked.outcome) {
    case 'read': {
      const seen = readConversationSeen(looked.body)
      if (seen?.id !== effect.conversationId)
        return unseen(effect, 'Intercom showed something else')
      const there = seenThere(effect, seen)
      return there ? { state: 'sent', remoteId: there.remoteId } : 'absent'
    }
    case 'refused':
      return refusedSettlement(effect, looked.refusal)
    case 'unreadable': {
      const heldMs = waitMs(looked.until, now().getTime())
      return unseen(effect, looked.why, heldMs)
    }
  }
}

/** Unseen is not absent: it is looked for again, and nothing is sent. */
function unseen(effect: ClaimedEffect, why: string, heldMs?: number): Settlement {
  return {
    state: 'unknown',
    why: `It could not be seen whether it arrived: ${why}`,
    waitMs: heldMs ?? settleMs(effect.attempts),
    counts: heldMs === undefined,
  }
}
