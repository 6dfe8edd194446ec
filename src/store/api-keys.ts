import { and, desc, eq, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import { apiKeys } from './tables/access.ts'
import { workspaces } from './tables/workspaces.ts'

/** When a key was used is kept to the minute: writing it with every request would cost a write a request. */
const USED_EVERY_SECONDS = 60

/** An API key as people may see it: never the key itself. */
export interface ApiKey {
  readonly id: string
  readonly name: string
  /** Its last four characters. */
  readonly ending: string
  /** Intercom's id of the admin who made it. */
  readonly createdBy: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | undefined
  readonly revokedAt: Date | undefined
}

/** A key that still opens, with the hash it is compared by. */
export interface LiveKey extends ApiKey {
  readonly keyHash: string
}

type KeyRow = typeof apiKeys.$inferSelect

const toApiKey = ({ id, name, ending, createdBy, createdAt, lastUsedAt, revokedAt }: KeyRow) => ({
  id,
  name,
  ending,
  createdBy,
  createdAt,
  lastUsedAt: lastUsedAt ?? undefined,
  revokedAt: revokedAt ?? undefined,
})

/** All keys of a workspace, newest first, revoked ones too. */
export async function listApiKeys(db: Db, workspaceId: string): Promise<ApiKey[]> {
  const rows = await db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.workspaceId, workspaceId))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
  return rows.map(toApiKey)
}

/** The keys that open a workspace now; none where Baton is not installed any more. */
export async function liveApiKeys(db: Db, workspaceId: string): Promise<LiveKey[]> {
  const rows = await db
    .select({ key: apiKeys })
    .from(apiKeys)
    .innerJoin(workspaces, eq(workspaces.workspaceId, apiKeys.workspaceId))
    .where(
      and(
        eq(apiKeys.workspaceId, workspaceId),
        isNull(apiKeys.revokedAt),
        ne(workspaces.standing, 'uninstalled'),
      ),
    )
  return rows.map(({ key }) => ({ ...toApiKey(key), keyHash: key.keyHash }))
}

/** Adds a key. Only its hash is kept. */
export async function addApiKey(
  db: Db,
  workspaceId: string,
  key: Pick<LiveKey, 'id' | 'name' | 'ending' | 'createdBy' | 'createdAt' | 'keyHash'>,
): Promise<void> {
  await db.insert(apiKeys).values({ workspaceId, ...key })
}

/** Ends a key for good; a second time changes nothing. */
export async function revokeApiKey(
  db: Db,
  workspaceId: string,
  id: string,
  at: Date,
): Promise<void> {
  await db
    .update(apiKeys)
    .set({ revokedAt: at })
    .where(and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
}

/** Ends every key of the workspace of the open transaction for good. Those that had ended keep their date. */
export async function revokeAllApiKeys(db: Db): Promise<void> {
  await db
    .update(apiKeys)
    .set({ revokedAt: sql`clock_timestamp()` })
    .where(isNull(apiKeys.revokedAt))
}

/** Notes that a key was used, at most once a minute. */
export async function touchApiKey(db: Db, workspaceId: string, id: string): Promise<void> {
  await db
    .update(apiKeys)
    .set({ lastUsedAt: sql`clock_timestamp()` })
    .where(
      and(
        eq(apiKeys.workspaceId, workspaceId),
        eq(apiKeys.id, id),
        or(
          isNull(apiKeys.lastUsedAt),
          lt(
            apiKeys.lastUsedAt,
            sql`clock_timestamp() - make_interval(secs => ${USED_EVERY_SECONDS})`,
          ),
        ),
      ),
    )
}
