import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from './database.ts'
import { UNSETTLED } from './end-effects.ts'
import { effects } from './tables/effects.ts'

/** Cases with something still to be done in Intercom, as ids. */
export async function unsettledCases(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ caseId: effects.caseId })
    .from(effects)
    .where(and(eq(effects.workspaceId, workspaceId), inArray(effects.state, UNSETTLED)))
  return rows.map(({ caseId }) => caseId)
}
