import { and, eq } from 'drizzle-orm'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/**
 * Takes a workspace back into work whose token Intercom knows after all. `unchanged` where it is not parked
 * (any more), or has a newer token than the one that was tried.
 */
export async function unparkWorkspace(
  db: Db,
  workspaceId: string,
  sealedToken: string,
  at: Date,
): Promise<'unparked' | 'unchanged'> {
  const unparked = await db
    .update(workspaces)
    .set({ standing: 'installed', standingWhy: null, standingSince: at })
    .where(
      and(
        eq(workspaces.workspaceId, workspaceId),
        eq(workspaces.standing, 'parked'),
        eq(workspaces.sealedToken, sealedToken),
      ),
    )
    .returning({ id: workspaces.workspaceId })
  return unparked.length === 1 ? 'unparked' : 'unchanged'
}
