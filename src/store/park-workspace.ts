import { and, eq } from 'drizzle-orm'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/**
 * Parks a workspace whose token Intercom refuses: nothing is done there until somebody installs again, or
 * Intercom turns out to take the token after all.
 * `unchanged` where it is parked or gone already, or has a newer token than the one that was refused.
 */
export async function parkWorkspace(
  db: Db,
  workspaceId: string,
  sealedToken: string,
  at: Date,
): Promise<'parked' | 'unchanged'> {
  const parked = await db
    .update(workspaces)
    .set({ standing: 'parked', standingWhy: TOKEN_REFUSED, standingSince: at })
    .where(
      and(
        eq(workspaces.workspaceId, workspaceId),
        eq(workspaces.standing, 'installed'),
        eq(workspaces.sealedToken, sealedToken),
      ),
    )
    .returning({ id: workspaces.workspaceId })
  return parked.length === 1 ? 'parked' : 'unchanged'
}

const TOKEN_REFUSED = 'Intercom no longer accepts the access token. Install Baton again.'
