import { isBroken } from '#failpoint'
import type { EffectPlan } from '../domain/effect.ts'
import type { ClaimedEffect, Settlement } from '../domain/effect-ledger.ts'
import { isInternalPart } from '../domain/transcript.ts'
import { isOwnMessage } from '../domain/waiting/own-message.ts'
import { wholeSecond } from '../domain/whole-second.ts'
import { closedAt } from '../intercom/payloads/closed-at.ts'
import {
  type ConversationSeen,
  readConversationSeen,
} from '../intercom/payloads/conversation-seen.ts'
import type { DeliveryTools } from './deliver-effects.ts'
import { retryMs } from './patience.ts'
import { refusedSettlement, waitMs } from './settlement-of.ts'

/**
 * Looks, right before a message to the customer goes out, whether it is still needed: a teammate who has replied
 * since has told them more than we could, and who closed the conversation holds it done. Undefined when it is; else how it ends, or when to look again.
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
      const since = wholeSecond(new Date(plan.unlessRepliedSince))
      if (isReplied(seen, effect, plan, since)) return { state: 'not-needed', why: ANSWERED }
      return isClosed(seen, since) ? { state: 'not-needed', why: CLOSED } : undefined
    }
    case 'refused':
      return refusedSettlement(effect, looked.refusal)
    case 'unreadable':
      return later(effect, looked.why, waitMs(looked.until, now().getTime()))
  }
}

const ANSWERED = 'A teammate had replied to the customer already'
const CLOSED = 'The conversation had been closed meanwhile'

/** Nothing was sent: it is looked at again. */
function later(effect: ClaimedEffect, why: string, heldMs?: number): Settlement {
  return {
    state: 'pending',
    why: `It could not be seen whether somebody had replied: ${why}`,
    waitMs: heldMs ?? retryMs(effect.attempts),
    counts: heldMs === undefined,
  }
}

type MessagePlan = Extract<EffectPlan, { readonly kind: 'customer-message' }>

/** Whether a person has replied since then. The goodbye of whoever handed over is no reply. */
function isReplied(
  seen: ConversationSeen,
  { actorId, ownMessages }: ClaimedEffect,
  { message, exceptBy }: MessagePlan,
  since: Date,
): boolean {
  const sender = exceptBy ?? (message.purpose === 'transition' ? actorId : undefined)
  return seen.conversation_parts.conversation_parts.some(
    ({ id, author, part_type: type, body, created_at: at }) =>
      author?.type === 'admin' &&
      author.id !== sender &&
      !isInternalPart(type) &&
      (body ?? '') !== '' &&
      at >= since &&
      !isOwnMessage({ id, authorId: author.id, body, at }, ownMessages),
  )
}

/** Whether it is closed, and was closed since then: what is handed over closed is still told. */
function isClosed(
  {
    state,
    updated_at: updatedAt,
    conversation_parts: { conversation_parts: parts },
  }: ConversationSeen,
  since: Date,
): boolean {
  const seen = parts.map(({ part_type: partType, created_at: at }) => ({ partType, at }))
  const closed = closedAt(state, seen, updatedAt)
  return closed !== undefined && closed >= since
}
