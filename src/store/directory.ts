import { and, eq, gte, notInArray } from 'drizzle-orm'
import type { Directory } from '../domain/owner.ts'
import type { Db } from './database.ts'
import { teammates, teams, workspaces } from './tables/workspaces.ts'

/** Everybody a case of the workspace can go to, by name. */
export async function readDirectory(db: Db, workspaceId: string): Promise<Directory> {
  const [teamRows, mateRows] = await Promise.all([
    db.select().from(teams).where(eq(teams.workspaceId, workspaceId)).orderBy(teams.name),
    db
      .select()
      .from(teammates)
      .where(eq(teammates.workspaceId, workspaceId))
      .orderBy(teammates.name),
  ])
  return {
    teams: teamRows.map(({ teamId, name }) => ({ id: teamId, name })),
    teammates: mateRows.map(({ teammateId, name, away, hasInboxSeat, teamIds }) => ({
      id: teammateId,
      name,
      away,
      hasInboxSeat,
      teamIds,
    })),
  }
}

/** Whether people and teams were read from Intercom at `since` or later. */
export async function directoryReadSince(
  db: Db,
  workspaceId: string,
  since: Date,
): Promise<boolean> {
  const read = await db
    .select({ id: workspaces.workspaceId })
    .from(workspaces)
    .where(and(eq(workspaces.workspaceId, workspaceId), gte(workspaces.directorySyncedAt, since)))
  return read.length === 1
}

/** Replaces what is known about people and teams by what Intercom just said. */
export async function keepDirectory(
  db: Db,
  workspaceId: string,
  directory: Directory,
  at: Date,
): Promise<void> {
  const teamIds = directory.teams.map(({ id }) => id)
  const mateIds = directory.teammates.map(({ id }) => id)
  await db
    .delete(teams)
    .where(and(eq(teams.workspaceId, workspaceId), notInArray(teams.teamId, teamIds)))
  await db
    .delete(teammates)
    .where(and(eq(teammates.workspaceId, workspaceId), notInArray(teammates.teammateId, mateIds)))
  for (const { id, name } of directory.teams) {
    await db
      .insert(teams)
      .values({ workspaceId, teamId: id, name })
      .onConflictDoUpdate({ target: [teams.workspaceId, teams.teamId], set: { name } })
  }
  for (const { id, ...known } of directory.teammates) {
    await db
      .insert(teammates)
      .values({ workspaceId, teammateId: id, ...known })
      .onConflictDoUpdate({ target: [teammates.workspaceId, teammates.teammateId], set: known })
  }
  await db
    .update(workspaces)
    .set({ directorySyncedAt: at })
    .where(eq(workspaces.workspaceId, workspaceId))
}
