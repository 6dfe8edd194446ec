import { and, count, eq, gte, isNotNull, ne, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import { cases, handoffs } from './tables/cases.ts'

/** How much is going on in a workspace. */
export interface CaseTally {
  readonly open: number
  /** Open cases whose receiver has not accepted yet. */
  readonly waiting: number
  /** Handoffs since a moment, those taken back left out. */
  readonly handedOver: number
  /** Those of them that went past the gate with a reason. */
  readonly bypassed: number
}

/** Counts the cases that are open now, and the handoffs since `since`. */
export async function tallyCases(db: Db, workspaceId: string, since: Date): Promise<CaseTally> {
  const [open] = await db
    .select({
      all: count(),
      waiting: sql<number>`(count(*) filter (where ${cases.status} = 'handed-off'))::int`,
    })
    .from(cases)
    .where(and(eq(cases.workspaceId, workspaceId), ne(cases.status, 'resolved')))
  const recent = and(
    eq(handoffs.workspaceId, workspaceId),
    gte(handoffs.sentAt, since),
    ne(handoffs.state, 'withdrawn'),
  )
  const [sent] = await db.select({ all: count() }).from(handoffs).where(recent)
  const [past] = await db
    .select({ all: count() })
    .from(handoffs)
    .where(and(recent, isNotNull(handoffs.bypass)))
  return {
    open: open?.all ?? 0,
    waiting: open?.waiting ?? 0,
    handedOver: sent?.all ?? 0,
    bypassed: past?.all ?? 0,
  }
}
