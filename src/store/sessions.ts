import { and, eq, exists, gt, isNull, lt, lte, ne, or } from 'drizzle-orm'
import type { Db } from './database.ts'
import { consoleSessions } from './tables/access.ts'
import { teammates, workspaces } from './tables/workspaces.ts'

/** An admin signed in to the console of one workspace. */
export interface Session {
  /** SHA-256 of the token in the cookie. */
  readonly tokenHash: string
  readonly teammateId: string
  readonly name: string
  readonly createdAt: Date
  /** Moved on while the console is used. */
  readonly expiresAt: Date
}

const ofToken = (workspaceId: string, tokenHash: string) =>
  and(eq(consoleSessions.workspaceId, workspaceId), eq(consoleSessions.tokenHash, tokenHash))

/** Signs somebody in, and forgets sessions that ran out. */
export async function addSession(db: Db, workspaceId: string, session: Session): Promise<void> {
  await db.insert(consoleSessions).values({ workspaceId, ...session })
  await db
    .delete(consoleSessions)
    .where(
      and(
        eq(consoleSessions.workspaceId, workspaceId),
        lt(consoleSessions.expiresAt, session.createdAt),
      ),
    )
}

/**
 * The session behind a cookie. Undefined once it ran out, where Baton is not installed, and for somebody
 * who is not among the workspace's people any more: a list read before they signed in does not say.
 */
export async function findSession(
  db: Db,
  workspaceId: string,
  tokenHash: string,
  at: Date,
): Promise<Session | undefined> {
  const stillThere = db
    .select({ id: teammates.teammateId })
    .from(teammates)
    .where(
      and(
        eq(teammates.workspaceId, consoleSessions.workspaceId),
        eq(teammates.teammateId, consoleSessions.teammateId),
      ),
    )
  const [row] = await db
    .select({ session: consoleSessions })
    .from(consoleSessions)
    .innerJoin(workspaces, eq(workspaces.workspaceId, consoleSessions.workspaceId))
    .where(
      and(
        ofToken(workspaceId, tokenHash),
        gt(consoleSessions.expiresAt, at),
        ne(workspaces.standing, 'uninstalled'),
        or(
          isNull(workspaces.directorySyncedAt),
          lte(workspaces.directorySyncedAt, consoleSessions.createdAt),
          exists(stillThere),
        ),
      ),
    )
  if (!row) return undefined
  const { tokenHash: hash, teammateId, name, createdAt, expiresAt } = row.session
  return { tokenHash: hash, teammateId, name, createdAt, expiresAt }
}

/** Lets a session that is in use run on. */
export async function prolongSession(
  db: Db,
  workspaceId: string,
  tokenHash: string,
  expiresAt: Date,
): Promise<void> {
  await db.update(consoleSessions).set({ expiresAt }).where(ofToken(workspaceId, tokenHash))
}

/** Signs somebody out. */
export async function endSession(db: Db, workspaceId: string, tokenHash: string): Promise<void> {
  await db.delete(consoleSessions).where(ofToken(workspaceId, tokenHash))
}
