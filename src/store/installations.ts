import { and, count, eq, ne, sql } from 'drizzle-orm'
import type { Installation } from '../domain/installation.ts'
import type { Standing } from '../domain/standing.ts'
import type { Db } from './database.ts'
import { teams, workspaces } from './tables/workspaces.ts'

/** An install that Intercom confirmed: which workspace, by whom, with which token. */
export interface ConfirmedInstall {
  readonly workspaceId: string
  readonly name: string
  readonly region: string
  readonly timeZone: string
  readonly sealedToken: string
  /** Intercom's id of the admin. */
  readonly installedBy: string
}

/**
 * Installs a workspace, or installs it again: the new token counts, what was switched off or parked has
 * another chance, and the epoch passes, so that nothing planned before is done without looking first.
 */
export async function keepInstall(db: Db, install: ConfirmedInstall, at: Date): Promise<void> {
  const { workspaceId, ...known } = install
  const installed = { ...known, installedAt: at, standingSince: at, healthTold: null }
  const before = await db
    .update(workspaces)
    .set({
      ...installed,
      epoch: sql`${workspaces.epoch} + 1`,
      standing: 'installed',
      standingWhy: null,
      switchedOff: {},
    })
    .where(eq(workspaces.workspaceId, workspaceId))
    .returning({ id: workspaces.workspaceId })
  if (before.length > 0) return
  await db
    .insert(workspaces)
    .values({ workspaceId, ...installed })
    // Two at once: the other was first by a moment, and this one installs again.
    .onConflictDoUpdate({
      target: workspaces.workspaceId,
      set: { ...installed, epoch: sql`${workspaces.epoch} + 1` },
    })
}

/** How Baton is installed in the workspace of this transaction, also where it no longer is; undefined where it never was. */
export async function findInstallation(
  db: Db,
  workspaceId: string,
): Promise<Installation | undefined> {
  const [row] = await db.select().from(workspaces).where(eq(workspaces.workspaceId, workspaceId))
  if (!row) return undefined
  const [counted] = await db
    .select({ teamCount: count() })
    .from(teams)
    .where(eq(teams.workspaceId, workspaceId))
  return {
    workspaceId,
    name: row.name,
    region: row.region,
    timeZone: row.timeZone,
    standing: row.standing,
    standingWhy: row.standingWhy ?? undefined,
    standingSince: row.standingSince ?? undefined,
    installedAt: row.installedAt,
    installedBy: row.installedBy ?? undefined,
    directorySyncedAt: row.directorySyncedAt ?? undefined,
    teamCount: counted?.teamCount ?? 0,
    switchedOff: row.switchedOff,
    catalog: row.catalog ?? undefined,
    healthTold: row.healthTold ?? undefined,
  }
}

/**
 * Changes how a workspace stands, and says whether it did.
 *
 * @param sealedToken the token it was decided on: a new one was not, and stays
 */
export async function changeStanding(
  db: Db,
  workspaceId: string,
  to: { readonly standing: Standing; readonly why: string | undefined; readonly at: Date },
  sealedToken: string,
): Promise<'changed' | 'unchanged'> {
  const changed = await db
    .update(workspaces)
    .set({ standing: to.standing, standingWhy: to.why ?? null, standingSince: to.at })
    .where(
      and(
        eq(workspaces.workspaceId, workspaceId),
        eq(workspaces.sealedToken, sealedToken),
        ne(workspaces.standing, to.standing),
      ),
    )
    .returning({ id: workspaces.workspaceId })
  return changed.length > 0 ? 'changed' : 'unchanged'
}

/** Keeps what Intercom was told about this installation's health. */
export async function keepHealthTold(db: Db, workspaceId: string, told: string): Promise<void> {
  await db
    .update(workspaces)
    .set({ healthTold: told })
    .where(eq(workspaces.workspaceId, workspaceId))
}
