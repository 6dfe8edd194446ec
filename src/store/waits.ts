import { and, asc, count, desc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Estimate } from '../domain/waiting/estimate.ts'
import type { RepliesOf } from '../domain/waiting/replies-of.ts'
import type { Wait } from '../domain/waiting/wait.ts'
import type { Db } from './database.ts'
import { revive } from './revive.ts'
import { waits } from './tables/waiting.ts'

/** The customer of a case who waits for the first reply after a handoff. */
export async function waitOf(
  db: Db,
  workspaceId: string,
  caseId: string,
): Promise<Wait | undefined> {
  const [row] = await db
    .select()
    .from(waits)
    .where(
      and(eq(waits.workspaceId, workspaceId), eq(waits.caseId, caseId), eq(waits.state, 'waiting')),
    )
  return row && toWait(row)
}

/** Waits whose newest estimate has passed by a moment, longest overdue first, that nobody has been alerted to. */
export async function waitsDueBy(
  db: Db,
  workspaceId: string,
  by: Date,
  limit: number,
): Promise<Wait[]> {
  const rows = await db
    .select()
    .from(waits)
    .where(
      and(
        eq(waits.workspaceId, workspaceId),
        eq(waits.state, 'waiting'),
        isNull(waits.alertedAt),
        lte(waits.dueAt, by),
      ),
    )
    .orderBy(asc(waits.dueAt), asc(waits.id))
    .limit(limit)
  return rows.map(toWait)
}

/** Keeps a wait as it is now. */
export async function keepWait(db: Db, workspaceId: string, wait: Wait): Promise<void> {
  const { id, caseId, conversationId, contactId, handoffId, receiver, startedAt, ...rest } = wait
  const state = {
    ...rest,
    dueAt: rest.estimates.at(-1)?.latest ?? null,
    answeredAt: rest.answeredAt ?? null,
    replyMinutes: rest.replyMinutes ?? null,
    alertedAt: rest.alertedAt ?? null,
  }
  await db
    .insert(waits)
    .values({
      ...{ workspaceId, id, caseId, conversationId, contactId, handoffId, receiver, startedAt },
      receiverId: receiver.teammateId,
      teamId: receiver.team?.id ?? null,
      ...state,
    })
    .onConflictDoUpdate({ target: [waits.workspaceId, waits.id], set: state })
}

/** Has nobody look at a wait before a moment, whatever the customer was told. Keeping the wait ends it. */
export async function postponeWait(
  db: Db,
  workspaceId: string,
  id: string,
  until: Date,
): Promise<void> {
  await db
    .update(waits)
    .set({ dueAt: until })
    .where(and(eq(waits.workspaceId, workspaceId), eq(waits.id, id)))
}

/** How long customers waited for their first reply after a handoff lately, in business minutes, newest first. */
export async function recentReplyMinutes(
  db: Db,
  workspaceId: string,
  whose: RepliesOf,
  limit: number,
): Promise<number[]> {
  const rows = await db
    .select({ minutes: waits.replyMinutes })
    .from(waits)
    .where(
      and(
        eq(waits.workspaceId, workspaceId),
        eq(waits.state, 'answered'),
        isNotNull(waits.replyMinutes),
        fits(whose),
      ),
    )
    .orderBy(desc(waits.answeredAt))
    .limit(limit)
  return rows.flatMap(({ minutes }) => minutes ?? [])
}

function fits(whose: RepliesOf) {
  switch (whose.of) {
    case 'receiver':
      return eq(waits.receiverId, whose.teammateId)
    case 'team':
      return eq(waits.teamId, whose.teamId)
    case 'workspace':
      return undefined
  }
}

/** Customers who wait for this teammate now. */
export async function waitingFor(db: Db, workspaceId: string, teammateId: string): Promise<number> {
  const [row] = await db
    .select({ waiting: count() })
    .from(waits)
    .where(
      and(
        eq(waits.workspaceId, workspaceId),
        eq(waits.state, 'waiting'),
        eq(waits.receiverId, teammateId),
      ),
    )
  return row?.waiting ?? 0
}

function toWait(row: typeof waits.$inferSelect): Wait {
  return {
    ...row,
    estimates: row.estimates.map(revived),
    answeredAt: row.answeredAt ?? undefined,
    replyMinutes: row.replyMinutes ?? undefined,
    alertedAt: row.alertedAt ?? undefined,
  }
}

/** JSON keeps dates as text. */
function revived(estimate: Estimate): Estimate {
  const { madeAt, soonest, latest, backAt, basis } = estimate
  return {
    madeAt: new Date(madeAt),
    soonest: new Date(soonest),
    latest: new Date(latest),
    backAt: revive(backAt as unknown as string | null | undefined),
    basis,
  }
}
