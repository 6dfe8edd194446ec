import { and, eq } from 'drizzle-orm'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/** The sealed access token of a workspace, whatever its standing; undefined where there is no such workspace. */
export async function sealedToken(db: Db, workspaceId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ sealed: workspaces.sealedToken })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
  return row?.sealed
}

/** Puts another sealing in the place of one, unless somebody (an install) put a third there meanwhile. */
export async function replaceSealedToken(
  db: Db,
  workspaceId: string,
  before: string,
  after: string,
): Promise<'replaced' | 'changed-meanwhile'> {
  const replaced = await db
    .update(workspaces)
    .set({ sealedToken: after })
    .where(and(eq(workspaces.workspaceId, workspaceId), eq(workspaces.sealedToken, before)))
    .returning({ id: workspaces.workspaceId })
  return replaced.length === 1 ? 'replaced' : 'changed-meanwhile'
}
