import { and, count, eq, ne, sql } from 'drizzle-orm'
import type { Installation } from '../domain/installation.ts'
import type { Standing } from '../domain/standing.ts'
import type { Db } from './database.ts'
import { endAccess } from './leave-workspace.ts'
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
 * another chance, and the epoch passes, so that nothing planned before is done without looking first. Where Baton
 * had been said to be removed, API keys and sign-ins of before end, also if nobody had come to check it yet.
 */
export async function keepInstall(db: Db, install: ConfirmedInstall, at: Date): Promise<void> {
  const { workspaceId, ...known } = install
  const installed = {
    ...known,
    installedAt: at,
    standingSince: at,
    healthTold: null,
    unparks: 0,
    uninstallHeardAt: null,
  }
  const [left] = await db
    .select({ heardAt: workspaces.uninstallHeardAt })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
    .for('update')
  if (left?.heardAt) await endAccess(db, workspaceId)
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
    handoffTagId: row.handoffTagId ?? undefined,
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

/** Notes that Intercom says Baton was removed: believed once it refuses the token, and counted by who installs before. */
export async function hearUninstall(db: Db, workspaceId: string, at: Date): Promise<void> {
  await keepUninstallHeard(db, workspaceId, at)
}

/** Takes note that Baton was not removed after all. */
export async function disbelieveUninstall(db: Db, workspaceId: string): Promise<void> {
  await keepUninstallHeard(db, workspaceId, null)
}

async function keepUninstallHeard(db: Db, workspaceId: string, at: Date | null): Promise<void> {
  await db
    .update(workspaces)
    .set({ uninstallHeardAt: at })
    .where(eq(workspaces.workspaceId, workspaceId))
}

/** Keeps what Intercom was told about this installation's health. */
export async function keepHealthTold(db: Db, workspaceId: string, told: string): Promise<void> {
  await db
    .update(workspaces)
    .set({ healthTold: told })
    .where(eq(workspaces.workspaceId, workspaceId))
}
