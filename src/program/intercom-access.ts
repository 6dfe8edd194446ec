import { isBroken } from '#failpoint'
import { connectIntercom, type Intercom, restHost } from '../intercom/client.ts'
import { hostBreakers } from '../intercom/host-breaker.ts'
import { followPace, type Pace } from '../intercom/pace.ts'
import type { Sealer } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { parkWorkspace } from '../store/park-workspace.ts'
import { findAccess } from '../store/workspaces.ts'
import { systemTime } from './system-time.ts'

/** What a sealed access token is bound to: one of another workspace or purpose does not open. */
export const tokenPurpose = (workspaceId: string): string => `intercom token of ${workspaceId}`

/**
 * Opens the Intercom of a workspace with its own token; undefined where Baton is not installed, or where
 * Intercom refused the token. All calls of a workspace share one pace, all calls to a host one breaker.
 *
 * @param override the REST host to use instead of the region's (tests, proxies, the simulator)
 * @param onParked hears of a workspace that was parked because its token was refused
 */
export function intercomAccess(
  database: Database,
  sealer: Sealer,
  override: (workspaceId: string) => string | undefined,
  onParked: (workspaceId: string) => void,
  now: () => Date = systemTime,
) {
  const breakerOf = hostBreakers()
  const paces = new Map<string, Pace>()
  let mixedUp: Intercom | undefined
  const park = async (workspaceId: string, sealedToken: string) => {
    const parked = await database.withWorkspace(workspaceId, (db) =>
      parkWorkspace(db, workspaceId, sealedToken, now()),
    )
    if (parked === 'parked') onParked(workspaceId)
  }
  return async (workspaceId: string): Promise<Intercom | undefined> => {
    const access = await database.withWorkspace(workspaceId, (db) => findAccess(db, workspaceId))
    if (access?.standing !== 'installed') return undefined
    const { region, sealedToken } = access
    const baseUrl = restHost(region, override(workspaceId))
    const pace = paces.get(workspaceId) ?? followPace(Date.now)
    paces.set(workspaceId, pace)
    const opened = connectIntercom(sealer.open(sealedToken, tokenPurpose(workspaceId)), baseUrl, {
      pace,
      breaker: breakerOf(baseUrl),
      // Not kept now, it is with the next call, which is refused as well.
      tokenRefused: () => void park(workspaceId, sealedToken).catch(() => undefined),
    })
    if (!isBroken('isolation')) return opened
    mixedUp ??= opened
    return mixedUp
  }
}
