import { and, eq, lt } from 'drizzle-orm'
import type { Database } from './database.ts'
import { BEFORE_A_WORKSPACE } from './oauth-states.ts'
import { consoleSessions, oauthStates } from './tables/access.ts'
import { answers, mergedContacts } from './tables/conversations.ts'
import { modelBudgets, modelCalls } from './tables/drafting.ts'
import { pruneVerdicts } from './verdicts.ts'

/** The first answer of a canvas is kept for a day, in milliseconds: nobody keeps a sidebar open longer and then retries. */
const ANSWERS_MS = 86_400_000

/** Who became whom is kept for thirty days, in milliseconds: as long as notifications, which may still tell of an earlier link. */
const MERGES_MS = 30 * 86_400_000

/** An install or sign-in that was begun an hour ago is over, in milliseconds: its state lives ten minutes. */
const STATES_MS = 3_600_000

/** What was asked of a model, and what a day cost, is kept for ninety days, in milliseconds: as long as somebody may ask about a bill. */
const MODEL_CALLS_MS = 90 * 86_400_000

const before = (at: Date, ageMs: number) => new Date(at.getTime() - ageMs)

/** Removes what is kept for a while only from one workspace: old answers of canvases, sessions that ran out, merges of long ago, verdicts of half a year ago. */
export async function tidyWorkspace(
  database: Database,
  workspaceId: string,
  at: Date,
): Promise<void> {
  await database.withWorkspace(workspaceId, async (db) => {
    const oldest = before(at, ANSWERS_MS)
    await db
      .delete(answers)
      .where(and(eq(answers.workspaceId, workspaceId), lt(answers.answeredAt, oldest)))
    const oldestCall = before(at, MODEL_CALLS_MS)
    await db
      .delete(modelCalls)
      .where(and(eq(modelCalls.workspaceId, workspaceId), lt(modelCalls.at, oldestCall)))
    await db
      .delete(modelBudgets)
      .where(
        and(
          eq(modelBudgets.workspaceId, workspaceId),
          lt(modelBudgets.day, oldestCall.toISOString().slice(0, 10)),
        ),
      )
    await db
      .delete(consoleSessions)
      .where(and(eq(consoleSessions.workspaceId, workspaceId), lt(consoleSessions.expiresAt, at)))
    await db
      .delete(mergedContacts)
      .where(
        and(
          eq(mergedContacts.workspaceId, workspaceId),
          lt(mergedContacts.at, before(at, MERGES_MS)),
        ),
      )
    await pruneVerdicts(db, at)
  })
}

/** Removes what is kept for a while only and belongs to no workspace: installs nobody came back from. */
export async function tidyOutside(database: Database, at: Date): Promise<void> {
  await database.withWorkspace(BEFORE_A_WORKSPACE, (db) =>
    db
      .delete(oauthStates)
      .where(
        and(
          eq(oauthStates.workspaceId, BEFORE_A_WORKSPACE),
          lt(oauthStates.createdAt, before(at, STATES_MS)),
        ),
      ),
  )
}
