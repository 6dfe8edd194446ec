import type { CardRecord } from '../domain/card-record.ts'
import type { SupportCase } from '../domain/case.ts'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import type { Handoff } from '../domain/handoff.ts'
import { toldLast } from '../domain/waiting/told-last.ts'
import type { Wait } from '../domain/waiting/wait.ts'
import type { CustomerWish } from '../domain/waiting/wish.ts'
import type { Desk } from './desk.ts'

/** All the next owner should know before the first word to the customer. */
export interface Briefing {
  readonly card: CardRecord
  readonly supportCase: SupportCase
  readonly conversation: ConversationRecord | undefined
  readonly handoff: Handoff | undefined
  readonly previousCases: readonly SupportCase[]
  /** The customer's wait for the receiver's first words; undefined once they have them. */
  readonly wait: Wait | undefined
  /** What the customer was told last since the handoff; undefined where nobody told them of it. */
  readonly told: string | undefined
  /** What the customer asked for instead of waiting, newest first. */
  readonly wishes: readonly CustomerWish[]
}

/** Wishes a briefing shows; the timeline has the rest. */
const WISHES_SHOWN = 5

/** Gathers the briefing of a conversation's case; undefined when it has no case. */
export async function seeBriefing(
  desk: Desk,
  conversationId: string,
): Promise<Briefing | undefined> {
  const card = await desk.card(conversationId)
  const { supportCase } = card
  if (!supportCase) return undefined
  const handoff = await desk.latestHandoff(supportCase.id)
  return {
    card,
    supportCase,
    conversation: await desk.conversation(conversationId),
    handoff,
    previousCases: await desk.previousCases(supportCase.contactId, supportCase.id),
    wait: await desk.waitOf(supportCase.id),
    told: handoff?.told && toldLast(handoff.told, await desk.ownMessages(conversationId)),
    wishes: await desk.wishesOf(supportCase.id, WISHES_SHOWN),
  }
}
