import { identify } from '../intercom/oauth.ts'
import type { Sealer } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { unparkWorkspace } from '../store/unpark-workspace.ts'
import { findAccess } from '../store/workspaces.ts'
import { askForWhatIsLeft } from './ask-for-what-is-left.ts'
import type { AskWithin } from './desks.ts'
import { tokenPurpose } from './intercom-access.ts'
import { systemTime } from './system-time.ts'

/** What trying the kept token needs. */
export interface TokenTrial {
  readonly database: Database
  readonly ask: AskWithin
  readonly sealer: Sealer
  /** REST host instead of the region's. */
  readonly restOverride: (workspaceId: string) => string | undefined
  /** The machine's own time where it is not given. */
  readonly now?: (() => Date) | undefined
}

/**
 * Asks Intercom whether it takes the token that is kept. Where it does, a workspace that was parked works
 * again, and what waited meanwhile is asked for: one refusal may have been a mistake of Intercom's.
 * A token that is known and refused for the work over and over counts as refused. Undefined where Baton was never
 * installed.
 */
export async function tryKeptToken(
  { database, ask, sealer, restOverride, now = systemTime }: TokenTrial,
  workspaceId: string,
): Promise<'works' | 'refused' | 'nobody-knows' | undefined> {
  const access = await database.withWorkspace(workspaceId, (db) => findAccess(db, workspaceId))
  if (!access) return undefined
  const { region, sealedToken, standing } = access
  const token = sealer.open(sealedToken, tokenPurpose(workspaceId))
  const { outcome } = await identify(token, region, restOverride(workspaceId))
  if (outcome === 'unauthorized') return 'refused'
  if (outcome !== 'known') return 'nobody-knows'
  if (standing !== 'parked') return 'works'
  return database.withWorkspace(workspaceId, async (db) => {
    const unparked = await unparkWorkspace(db, workspaceId, sealedToken, now())
    if (unparked === 'unchanged') return 'works'
    if (unparked === 'unparked') await askForWhatIsLeft(db, ask, workspaceId)
    await ask(db, 'tell-health', { workspaceId })
    return unparked === 'unparked' ? 'works' : 'refused'
  })
}
