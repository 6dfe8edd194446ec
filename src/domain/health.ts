import type { Installation } from './installation.ts'

/** How Baton is in a workspace. `unhealthy` says why, in words for an admin, and what puts it right. */
export type Health =
  | { readonly state: 'ok' | 'unknown' }
  | {
      readonly state: 'unhealthy'
      readonly why: string
      readonly cure: 'install-again' | 'settings'
    }

/** The first reading of a workspace is done by then, in milliseconds after the install. */
const SETTLING_MS = 15 * 60_000

/** Judges how Baton is in a workspace, from what is known of it; nothing known means it was never installed to the end. */
export function judgeHealth(installation: Installation | undefined, at: Date): Health {
  if (!installation || installation.standing === 'uninstalled') return again(NEVER_FINISHED)
  const { standing, standingWhy, installedAt, directorySyncedAt, teamCount } = installation
  if (standing === 'parked') return again(standingWhy ?? TOKEN_REFUSED)
  if (directorySyncedAt === undefined) {
    const settling = at.getTime() - installedAt.getTime() < SETTLING_MS
    return settling ? { state: 'ok' } : again(NEVER_READ)
  }
  if (teamCount === 0) return { state: 'unhealthy', why: NO_TEAM, cure: 'settings' }
  return { state: 'ok' }
}

const again = (why: string): Health => ({ state: 'unhealthy', why, cure: 'install-again' })

const NEVER_FINISHED = 'Baton is not fully installed in this workspace. Install it again.'
const TOKEN_REFUSED = 'Intercom no longer accepts the permission Baton was given. Install it again.'
const NEVER_READ =
  'Baton could not read who works in this workspace. Install it again, so that it gets every permission it asks for.'
const NO_TEAM =
  'There is no team to hand a customer to. Make a team in Intercom, under Settings, Teammates.'
