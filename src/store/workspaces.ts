import { eq } from 'drizzle-orm'
import type { Workspace } from '../domain/workspace.ts'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/** A workspace to be installed or refreshed. */
export interface WorkspaceInstall extends Workspace {
  readonly region: string
  readonly sealedToken: string
}

/** The workspace of this transaction; undefined where Baton is not installed. */
export async function findWorkspace(db: Db, workspaceId: string): Promise<Workspace | undefined> {
  const [row] = await db
    .select({ id: workspaces.workspaceId, name: workspaces.name, timeZone: workspaces.timeZone })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
  return row
}

/** How to reach the workspace's Intercom: its region and its token, still sealed. */
export async function findAccess(
  db: Db,
  workspaceId: string,
): Promise<{ readonly region: string; readonly sealedToken: string } | undefined> {
  const [row] = await db
    .select({ region: workspaces.region, sealedToken: workspaces.sealedToken })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
  return row
}

/** Installs a workspace. One that was installed before keeps what is known of it and gets the new token. */
export async function keepWorkspace(db: Db, install: WorkspaceInstall, at: Date): Promise<void> {
  const { id: workspaceId, sealedToken, ...known } = install
  await db
    .insert(workspaces)
    .values({ workspaceId, sealedToken, installedAt: at, ...known })
    .onConflictDoUpdate({ target: workspaces.workspaceId, set: { sealedToken } })
}

/** Keeps what Intercom says a workspace is called and where it is. */
export async function describeWorkspace(
  db: Db,
  workspaceId: string,
  known: Pick<WorkspaceInstall, 'name' | 'region' | 'timeZone'>,
): Promise<void> {
  await db.update(workspaces).set(known).where(eq(workspaces.workspaceId, workspaceId))
}
