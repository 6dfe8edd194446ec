import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { CheckName } from '../domain/qa-gate/checks/index.ts'
import type { Db } from './database.ts'
import { verdicts } from './tables/cases.ts'

/** What one check did to handoffs since a moment. */
export interface CheckRecord {
  readonly check: CheckName
  /** Times it stopped a handoff, every press counted. */
  readonly blocked: number
  /** Conversations in which it stopped at least one. */
  readonly conversations: number
  /** Of these, how many were handed over although it still stood in the way. */
  readonly bypassed: number
}

/** Why somebody handed over although the gate blocked. */
export interface BypassRecord {
  readonly id: string
  readonly at: Date
  readonly conversationId: string
  readonly teammateId: string
  readonly reason: string
  /** The checks that stood in the way. */
  readonly checks: readonly CheckName[]
}

/** How often each check stopped a handoff since a moment, and how often it was passed by; those that never did are left out. */
export async function checkRecords(
  db: Db,
  workspaceId: string,
  since: Date,
): Promise<readonly CheckRecord[]> {
  const check = sql<CheckName>`finding ->> 'check'`
  const bypassed = sql`${verdicts.outcome} = 'bypassed'`
  return db
    .select({
      check,
      blocked: sql<number>`(count(*) filter (where not ${bypassed}))::int`,
      conversations: sql<number>`count(distinct ${verdicts.conversationId})::int`,
      bypassed: sql<number>`(count(distinct ${verdicts.conversationId}) filter (where ${bypassed}))::int`,
    })
    .from(verdicts)
    .innerJoin(sql`jsonb_array_elements(${verdicts.findings}) as finding`, BLOCKS)
    .where(
      and(
        eq(verdicts.workspaceId, workspaceId),
        gte(verdicts.at, since),
        sql`${verdicts.outcome} <> 'passed'`,
      ),
    )
    .groupBy(check)
    .orderBy(desc(sql`count(*)`), check)
}

const BLOCKS = sql`finding ->> 'weight' = 'blocking'`

/** The newest reasons for which somebody handed over anyway, at most `limit`. */
export async function bypassRecords(
  db: Db,
  workspaceId: string,
  since: Date,
  limit: number,
): Promise<readonly BypassRecord[]> {
  const { id, at, conversationId, teammateId, bypassReason, findings, outcome } = verdicts
  const rows = await db
    .select({ id, at, conversationId, teammateId, bypassReason, findings })
    .from(verdicts)
    .where(and(eq(verdicts.workspaceId, workspaceId), gte(at, since), eq(outcome, 'bypassed')))
    .orderBy(desc(at), desc(id))
    .limit(limit)
  return rows.map(({ bypassReason: reason, findings: found, ...rest }) => ({
    ...rest,
    reason: reason ?? '',
    checks: [
      ...new Set(found.filter(({ weight }) => weight === 'blocking').map(({ check }) => check)),
    ],
  }))
}
