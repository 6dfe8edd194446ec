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
