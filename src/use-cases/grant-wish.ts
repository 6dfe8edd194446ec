import type { SupportCase } from '../domain/case.ts'
import type { ConversationRecord } from '../domain/conversation-record.ts'
import { DEFAULT_POLICY } from '../domain/sla/default-policy.ts'
import { hoursOf } from '../domain/sla/hours-of.ts'
import { recordWish } from '../domain/waiting/record-wish.ts'
import type { CustomerWish, Wish } from '../domain/waiting/wish.ts'
import { type CustomerAsking, lockCustomerCase } from './customer-case.ts'
import type { Desk } from './desk.ts'
import { noteBy } from './note-by.ts'

/** What became of a customer's wish. `already`: the same stands on the record, and nothing was done twice. */
export type WishOutcome =
  | {
      readonly outcome: 'wished' | 'already'
      readonly supportCase: SupportCase
      readonly wished: CustomerWish
    }
  | WishRefused

/** Why a wish was not granted. Nothing was done. */
export interface WishRefused {
  readonly outcome: 'refused'
  readonly why: 'resolved' | 'nothing-open' | 'too-many' | 'changed-meanwhile'
}

/** What a wish is decided from. */
export interface WishContext {
  readonly supportCase: SupportCase
  /** What was read of the case's conversation, if it is this customer's. */
  readonly conversation: ConversationRecord | undefined
  /** Their wishes so far, newest first, as many as `WISHES_LOOKED_AT`. */
  readonly wishes: readonly CustomerWish[]
  readonly now: Date
}

/** Wishes of one case in an hour: a customer who changes their mind stays far below it, and each is a note to read. */
const WISHES_AN_HOUR = 12

/** Enough to count an hour's. */
const WISHES_LOOKED_AT = 50

const HOUR_MS = 3_600_000

/**
 * Puts a customer's wish on the record of their own case and tells its owner, in one transaction.
 *
 * @param toWish what they wish, looking at what stands: a wish that is on the record already does nothing;
 * anything that is no wish goes back to the caller as it is
 */
export async function grantWish<Other extends { readonly outcome: string } = never>(
  desk: Desk,
  asking: CustomerAsking,
  toWish: (
    context: WishContext,
  ) => { readonly wish: Wish } | { readonly already: CustomerWish } | Other,
): Promise<WishOutcome | Other> {
  const supportCase = await lockCustomerCase(desk, asking)
  if (typeof supportCase === 'string') return { outcome: 'refused', why: supportCase }
  const now = desk.now()
  const wishes = await desk.wishesOf(supportCase.id, WISHES_LOOKED_AT)
  const record = await desk.conversation(supportCase.conversationId)
  const conversation = record?.contactId === asking.contactId ? record : undefined
  const meant = toWish({ supportCase, conversation, wishes, now })
  if ('outcome' in meant) return meant
  if ('already' in meant) return { outcome: 'already', supportCase, wished: meant.already }

  const since = now.getTime() - HOUR_MS
  if (wishes.filter(({ at }) => at.getTime() > since).length >= WISHES_AN_HOUR)
    return { outcome: 'refused', why: 'too-many' }

  const { id: caseId, conversationId } = supportCase
  const wished: CustomerWish = {
    ...{ id: desk.newId(), caseId, conversationId, contactId: asking.contactId },
    ...{ at: now, wish: meant.wish },
  }
  const change = recordWish(supportCase, wished, {
    newId: desk.newId,
    policy: DEFAULT_POLICY,
    hours: hoursOf(desk.workspace),
    wait: await desk.waitOf(caseId),
    wishes,
    clocks: await desk.runningClocks(caseId),
    noteBy: await noteBy(desk, supportCase),
    timeZone: desk.workspace.timeZone,
    customerZone: conversation?.account.timeZone,
    withoutSecrets: desk.withoutSecrets,
  })
  if ((await desk.record(change)) === 'changed-meanwhile')
    return { outcome: 'refused', why: 'changed-meanwhile' }
  await desk.addWish(wished)
  return { outcome: 'wished', supportCase: change.supportCase, wished }
}
