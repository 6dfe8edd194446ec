import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Handoff, HandoffState } from '../domain/handoff.ts'
import type { Hop } from '../domain/qa-gate/handoff-draft.ts'
import type { Db } from './database.ts'
import { handoffs } from './tables/cases.ts'

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
  told: row.told ?? undefined,
})

/** One that waits is always the newest, even where the machine that sent the one before it was fast by seconds. */
const NEWEST_FIRST = [
  sql`${handoffs.state} = 'sent' desc`,
  desc(handoffs.sentAt),
  desc(handoffs.id),
]

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
  const { from, to, acceptBy, bypass, told, ...rest } = handoff
  await db.insert(handoffs).values({
    workspaceId,
    ...rest,
    fromOwner: from,
    toOwner: to,
    acceptBy: acceptBy ?? null,
    bypass: bypass ?? null,
    told: told ?? null,
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
