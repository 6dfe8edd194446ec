import { and, eq, gte, lt } from 'drizzle-orm'
import type { Db } from './database.ts'
import { oauthStates } from './tables/access.ts'

/** Where installs and sign-ins live before they have a workspace: Intercom gives no workspace such an id. */
export const BEFORE_A_WORKSPACE = '~install'

/** An install or a sign-in somebody began and has not come back from. */
export interface OauthState {
  /** SHA-256 of the state, in hex. */
  readonly stateHash: string
  readonly purpose: (typeof oauthStates.$inferSelect)['purpose']
  /** Whose Intercom they were sent to. */
  readonly region: string
}

/** Keeps a state until it comes back, and forgets those begun before `oldest`. */
export async function keepOauthState(
  db: Db,
  state: OauthState,
  at: Date,
  oldest: Date,
): Promise<void> {
  await db
    .delete(oauthStates)
    .where(and(eq(oauthStates.workspaceId, BEFORE_A_WORKSPACE), lt(oauthStates.createdAt, oldest)))
  await db.insert(oauthStates).values({ workspaceId: BEFORE_A_WORKSPACE, createdAt: at, ...state })
}

/** Takes the state that came back: once, and only if it was begun at `oldest` or later. */
export async function takeOauthState(
  db: Db,
  stateHash: string,
  oldest: Date,
): Promise<OauthState | undefined> {
  const [taken] = await db
    .delete(oauthStates)
    .where(
      and(
        eq(oauthStates.workspaceId, BEFORE_A_WORKSPACE),
        eq(oauthStates.stateHash, stateHash),
        gte(oauthStates.createdAt, oldest),
      ),
    )
    .returning({
      stateHash: oauthStates.stateHash,
      purpose: oauthStates.purpose,
      region: oauthStates.region,
    })
  return taken
}
