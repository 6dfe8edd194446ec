import { and, eq, inArray, sql } from 'drizzle-orm'
import type { MessageStanding } from '../domain/waiting/message-standing.ts'
import type { OwnMessage } from '../domain/waiting/own-message.ts'
import { caseIdsOf } from './case-lookups.ts'
import type { Db } from './database.ts'
import { endUnsettled } from './end-effects.ts'
import { effects } from './tables/effects.ts'

const isMessage = sql`${effects.plan} ->> 'kind' = 'customer-message'`

/**
 * Messages to the customer that Baton sent in a conversation, or may have. One that is not needed any more is among
 * them: it may have been on its way when its case moved on, and words that were never sent are found nowhere.
 */
export async function ownMessages(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<OwnMessage[]> {
  const rows = await db
    .select({
      actorId: effects.actorId,
      plannedAt: effects.createdAt,
      remoteId: effects.remoteId,
      plan: effects.plan,
    })
    .from(effects)
    .where(
      and(
        eq(effects.workspaceId, workspaceId),
        inArray(effects.caseId, caseIdsOf(db, workspaceId, conversationId)),
        eq(effects.conversationId, conversationId),
        isMessage,
      ),
    )
    .orderBy(effects.createdAt, effects.position)
  return rows.flatMap(({ actorId, plannedAt, remoteId, plan }) =>
    plan.kind === 'customer-message'
      ? [
          {
            actorId,
            plannedAt,
            remoteId: remoteId ?? undefined,
            paragraphs: plan.message.paragraphs,
          },
        ]
      : [],
  )
}

/** Ends what a customer was still to be told about a case that is somewhere else now; what may have been sent is not sent again. */
export async function endMessagesOf(
  db: Db,
  workspaceId: string,
  caseId: string,
  why: string,
): Promise<void> {
  const which = and(eq(effects.caseId, caseId), isMessage)
  await endUnsettled(db, workspaceId, which, { state: 'not-needed', why })
}

/** How the message that goes with a handoff stands; undefined where none was planned. */
export async function messageOf(
  db: Db,
  workspaceId: string,
  handoffId: string,
): Promise<MessageStanding | undefined> {
  const [row] = await db
    .select({ state: effects.state, why: effects.why })
    .from(effects)
    .where(and(eq(effects.workspaceId, workspaceId), eq(effects.handoffId, handoffId), isMessage))
    .limit(1)
  return row && { state: row.state, why: row.why ?? undefined }
}
