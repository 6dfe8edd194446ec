import { sql } from 'drizzle-orm'
import { revokeAllApiKeys } from './api-keys.ts'
import type { Db } from './database.ts'
import { consoleSessions, oauthStates } from './tables/access.ts'
import { caseCounters, workspaces } from './tables/workspaces.ts'

/**
 * Case numbers left out after a restore: those given since the backup stand in notes in Intercom, and a gap is
 * better than two cases of one number. More than a busy team opens in a day.
 */
const NUMBERS_LEFT_OUT = 1_000

/**
 * Prepares the workspace of the open transaction for being behind what happened: whatever it still had to do
 * in Intercom may have been done since, so the epoch goes up and each is looked for there first. Sign-ins
 * and API keys of the backup end, because some had ended after it.
 */
export async function readyAfterRestore(db: Db): Promise<void> {
  await db.update(workspaces).set({ epoch: sql`${workspaces.epoch} + 1` })
  await db
    .update(caseCounters)
    .set({ lastNumber: sql`${caseCounters.lastNumber} + ${NUMBERS_LEFT_OUT}` })
  await db.delete(consoleSessions)
  await db.delete(oauthStates)
  await revokeAllApiKeys(db)
}
