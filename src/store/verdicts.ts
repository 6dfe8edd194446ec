import { sql } from 'drizzle-orm'
import type { VerdictRecord } from '../domain/verdict-record.ts'
import type { Db } from './database.ts'
import { verdicts } from './tables/cases.ts'

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

/**
 * Removes the verdicts of the workspace that are older than 180 days, counted back from `at`. The database decides what
 * is old enough: the program itself can remove none.
 */
export async function pruneVerdicts(db: Db, at: Date): Promise<void> {
  await db.execute(sql`select prune_verdicts(${at.toISOString()}::timestamptz)`)
}
