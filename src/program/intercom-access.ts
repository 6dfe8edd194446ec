import { connectIntercom, type Intercom, restHost } from '../intercom/client.ts'
import type { Sealer } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { findAccess } from '../store/workspaces.ts'

/** What a sealed access token is bound to: one of another workspace or purpose does not open. */
export const tokenPurpose = (workspaceId: string): string => `intercom token of ${workspaceId}`

/**
 * Opens the Intercom of a workspace with its own token; undefined where Baton is not installed.
 *
 * @param override the REST host to use instead of the region's (tests, proxies, the simulator)
 */
export function intercomAccess(
  database: Database,
  sealer: Sealer,
  override: (workspaceId: string) => string | undefined,
) {
  return async (workspaceId: string): Promise<Intercom | undefined> => {
    const access = await database.withWorkspace(workspaceId, (db) => findAccess(db, workspaceId))
    if (!access) return undefined
    const token = sealer.open(access.sealedToken, tokenPurpose(workspaceId))
    return connectIntercom(token, restHost(access.region, override(workspaceId)))
  }
}
