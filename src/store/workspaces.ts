import { and, eq, ne, sql } from 'drizzle-orm'
import type { BusinessHours } from '../domain/sla/business-hours.ts'
import type { Standing } from '../domain/standing.ts'
import type { Workspace } from '../domain/workspace.ts'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/** A workspace to be installed or refreshed. */
export interface WorkspaceInstall extends Workspace {
  readonly sealedToken: string
}

/** The workspace of this transaction; undefined where Baton is not installed. */
export async function findWorkspace(db: Db, workspaceId: string): Promise<Workspace | undefined> {
  const [row] = await db
    .select({
      id: workspaces.workspaceId,
      name: workspaces.name,
      region: workspaces.region,
      timeZone: workspaces.timeZone,
      officeHours: sql<BusinessHours | null>`${workspaces.catalog} -> 'officeHours'`,
      handoffTagId: TAG_STILL_THERE,
      wording: workspaces.wording,
    })
    .from(workspaces)
    .where(isInstalled(workspaceId))
  return (
    row && {
      ...row,
      officeHours: row.officeHours ?? undefined,
      handoffTagId: row.handoffTagId ?? undefined,
    }
  )
}

/** A tag that was deleted in Intercom since an admin chose it would be refused there every time. */
const TAG_STILL_THERE = sql<string | null>`case
  when ${workspaces.catalog} -> 'tags' @> jsonb_build_array(jsonb_build_object('id', ${workspaces.handoffTagId}))
  then ${workspaces.handoffTagId} end`

/** One that was uninstalled is as good as never installed, although its data is still kept. */
const isInstalled = (workspaceId: string) =>
  and(eq(workspaces.workspaceId, workspaceId), ne(workspaces.standing, 'uninstalled'))

/** How to reach the workspace's Intercom: its region and its token, still sealed. Also where it was uninstalled, to find out whether it was. */
export async function findAccess(
  db: Db,
  workspaceId: string,
): Promise<
  { readonly region: string; readonly sealedToken: string; readonly standing: Standing } | undefined
> {
  const [row] = await db
    .select({
      region: workspaces.region,
      sealedToken: workspaces.sealedToken,
      standing: workspaces.standing,
    })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
  return row
}

/**
 * Registers a workspace whose token is known from the start. One that is there already keeps what is known
 * of it and gets the token: no epoch passes, because this happens at every start of the program.
 */
export async function keepWorkspace(db: Db, install: WorkspaceInstall, at: Date): Promise<void> {
  const { id: workspaceId, sealedToken, ...known } = install
  await db
    .insert(workspaces)
    .values({ workspaceId, sealedToken, installedAt: at, ...known })
    .onConflictDoUpdate({
      target: workspaces.workspaceId,
      set: { sealedToken, standing: 'installed', standingWhy: null },
    })
}

/** Keeps what Intercom says a workspace is called and where it is. */
export async function describeWorkspace(
  db: Db,
  workspaceId: string,
  known: Pick<WorkspaceInstall, 'name' | 'region' | 'timeZone'>,
): Promise<void> {
  await db.update(workspaces).set(known).where(eq(workspaces.workspaceId, workspaceId))
}
