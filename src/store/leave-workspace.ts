import { and, eq, inArray } from 'drizzle-orm'
import { revokeAllApiKeys } from './api-keys.ts'
import type { Db } from './database.ts'
import { consoleSessions } from './tables/access.ts'
import { effects } from './tables/effects.ts'

/**
 * Ends what goes on in a workspace that removed Baton: nothing more is done in its Intercom, nobody stays
 * signed in, and no API key opens it again, not even when Baton is installed again. An effect that is being
 * done this moment is settled by whoever does it.
 */
export async function leaveWorkspace(db: Db, workspaceId: string): Promise<void> {
  await db
    .update(effects)
    .set({ state: 'dead', notBefore: null, why: 'Baton was uninstalled before this was done' })
    .where(
      and(eq(effects.workspaceId, workspaceId), inArray(effects.state, ['pending', 'unknown'])),
    )
  await endAccess(db, workspaceId)
}

/** Signs everybody out and ends every API key, for good. */
export async function endAccess(db: Db, workspaceId: string): Promise<void> {
  await db.delete(consoleSessions).where(eq(consoleSessions.workspaceId, workspaceId))
  await revokeAllApiKeys(db)
}
