import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import type { CaseEvent } from '../domain/event.ts'
import type { Handoff, HandoffState } from '../domain/handoff.ts'
import type { Hop } from '../domain/qa-gate/handoff-draft.ts'
import type { VerdictRecord } from '../domain/verdict-record.ts'
import type { Db } from './database.ts'
import { events, handoffs, verdicts } from './tables/cases.ts'

type HandoffRow = typeof handoffs.$inferSelect

const toHandoff = (row: HandoffRow): Handoff => ({
  id: row.id,
  caseId: row.caseId,
  package: row.package,
  from: row.fromOwner,
  to: row.toOwner,
  state: row.state,
  sentAt: row.sentAt,
  acceptBy: row.acceptBy ?? undefined,
  note: row.note,
  advice: row.advice,
  bypass: row.bypass ?? undefined,
})

/** One that waits is always the newest, even where the machine that sent the one before it was fast by seconds. */
const NEWEST_FIRST = [
  sql`${handoffs.state} = 'sent' desc`,
  desc(handoffs.sentAt),
  desc(handoffs.id),
]

/** One handoff by its id. */
export async function findHandoff(
  db: Db,
  workspaceId: string,
  id: string,
): Promise<Handoff | undefined> {
  const [row] = await db
    .select()
    .from(handoffs)
    .where(and(eq(handoffs.workspaceId, workspaceId), eq(handoffs.id, id)))
  return row && toHandoff(row)
}

/** The newest handoff of a case. */
export async function latestHandoff(
  db: Db,
  workspaceId: string,
  caseId: string,
): Promise<Handoff | undefined> {
  const [row] = await db
    .select()
    .from(handoffs)
    .where(and(eq(handoffs.workspaceId, workspaceId), eq(handoffs.caseId, caseId)))
    .orderBy(...NEWEST_FIRST)
    .limit(1)
  return row && toHandoff(row)
}

/** Moves of a case that were not taken back, oldest first. */
export async function hops(db: Db, workspaceId: string, caseId: string): Promise<Hop[]> {
  const rows = await db
    .select({ at: handoffs.sentAt, from: handoffs.fromOwner, to: handoffs.toOwner })
    .from(handoffs)
    .where(
      and(
        eq(handoffs.workspaceId, workspaceId),
        eq(handoffs.caseId, caseId),
        inArray(handoffs.state, ['sent', 'accepted', 'returned']),
      ),
    )
    .orderBy(handoffs.sentAt, handoffs.id)
  return rows.map(({ at, from, to }) => ({
    at,
    fromTeamId: from.team?.id,
    toTeamId: to.team?.id,
    toTeammateId: to.teammateId,
  }))
}

/** Adds a handoff. */
export async function addHandoff(db: Db, workspaceId: string, handoff: Handoff): Promise<void> {
  const { from, to, acceptBy, bypass, ...rest } = handoff
  await db.insert(handoffs).values({
    workspaceId,
    ...rest,
    fromOwner: from,
    toOwner: to,
    acceptBy: acceptBy ?? null,
    bypass: bypass ?? null,
  })
}

/** Moves a waiting handoff on; `stale` when it is no longer waiting. */
export async function settleHandoff(
  db: Db,
  workspaceId: string,
  handoffId: string,
  state: HandoffState,
): Promise<'settled' | 'stale'> {
  const settled = await db
    .update(handoffs)
    .set({ state })
    .where(
      and(
        eq(handoffs.workspaceId, workspaceId),
        eq(handoffs.id, handoffId),
        eq(handoffs.state, 'sent'),
      ),
    )
    .returning({ id: handoffs.id })
  return settled.length === 1 ? 'settled' : 'stale'
}

/** Writes one line of a case's history. */
export async function addEvent(
  db: Db,
  workspaceId: string,
  caseId: string,
  { id, at, actor, happening }: CaseEvent,
): Promise<void> {
  const { teammateId: actorId, name: actorName } = actor
  await db.insert(events).values({ workspaceId, id, caseId, at, actorId, actorName, happening })
}

/** The newest events of a case, oldest first, and how many there are in all. */
export async function history(
  db: Db,
  workspaceId: string,
  caseId: string,
  limit: number,
): Promise<{ readonly events: readonly CaseEvent[]; readonly total: number }> {
  const ofCase = and(eq(events.workspaceId, workspaceId), eq(events.caseId, caseId))
  const [rows, [all]] = await Promise.all([
    db.select().from(events).where(ofCase).orderBy(desc(events.position)).limit(limit),
    db.select({ total: count() }).from(events).where(ofCase),
  ])
  const newestLast = rows.reverse().map(({ id, at, actorId, actorName, happening }) => ({
    id,
    at,
    actor: { teammateId: actorId, name: actorName },
    happening,
  }))
  return { events: newestLast, total: all?.total ?? 0 }
}

/** Keeps what the gate said. */
export async function addVerdict(
  db: Db,
  workspaceId: string,
  verdict: VerdictRecord,
): Promise<void> {
  await db
    .insert(verdicts)
    .values({ workspaceId, ...verdict, bypassReason: verdict.bypassReason ?? null })
}
