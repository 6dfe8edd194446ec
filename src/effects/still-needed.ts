import { isBroken } from '#failpoint'
import type { ClaimedEffect, Settlement } from '../domain/effect-ledger.ts'
import { isOwnMessage } from '../domain/waiting/own-message.ts'
import {
  type ConversationSeen,
  readConversationSeen,
} from '../intercom/payloads/conversation-seen.ts'
import type { DeliveryTools } from './deliver-effects.ts'
import { retryMs } from './patience.ts'
import { refusedSettlement, waitMs } from './settlement-of.ts'

/** What a teammate does in a conversation without a word to the customer, by its `part_type`. */
const UNSAID = /note|assign|attribute|workflow|sla|ticket|tag|priority|custom_action|snooze/

/**
 * Looks, right before a message to the customer goes out, whether it is still needed: a teammate who has replied
 * since has told them more than we could. Undefined when it is; else how it ends, or when to look again.
 */
export async function stillNeeded(
  { intercom, now }: DeliveryTools,
  effect: ClaimedEffect,
): Promise<Settlement | undefined> {
  const { plan } = effect
  if (plan.kind !== 'customer-message' || isBroken('look-before-telling')) return undefined
  const looked = await intercom.look(effect.conversationId)
  switch (looked.outcome) {
    case 'read': {
      const seen = readConversationSeen(looked.body)
      if (seen?.id !== effect.conversationId) return later(effect, 'Intercom showed something else')
      return replierIn(seen, effect, plan.unlessRepliedSince) === undefined
        ? undefined
        : { state: 'not-needed', why: ANSWERED }
    }
    case 'refused':
      return refusedSettlement(effect, looked.refusal)
    case 'unreadable':
      return later(effect, looked.why, waitMs(looked.until, now().getTime()))
  }
}

const ANSWERED = 'A teammate had replied to the customer already'

/** Nothing was sent: it is looked at again. */
function later(effect: ClaimedEffect, why: string, heldMs?: number): Settlement {
  return {
    state: 'pending',
    why: `It could not be seen whether somebody had replied: ${why}`,
    waitMs: heldMs ?? retryMs(effect.attempts),
    counts: heldMs === undefined,
  }
}

/** A reply by a person since then. Intercom counts whole seconds: one in the same second counts. */
function replierIn(seen: ConversationSeen, { ownMessages }: ClaimedEffect, since: string) {
  const sinceMs = Math.floor(Date.parse(since) / 1_000) * 1_000
  return seen.conversation_parts.conversation_parts.find(
    ({ id, author, part_type: type, body, created_at: at }) =>
      author?.type === 'admin' &&
      !UNSAID.test(type) &&
      (body ?? '') !== '' &&
      at.getTime() >= sinceMs &&
      !isOwnMessage({ id, authorId: author.id, body, at }, ownMessages),
  )
}
