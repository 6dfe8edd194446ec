import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Standing } from '../domain/standing.ts'
import type { Db } from './database.ts'
import { conversations } from './tables/conversations.ts'
import { workspaces } from './tables/workspaces.ts'

/** How a workspace stands, and how far the search for missed changes has come in it. */
export async function reconciliation(
  db: Db,
  workspaceId: string,
): Promise<{ readonly standing: Standing; readonly reconciledTo: Date | undefined } | undefined> {
  const [row] = await db
    .select({ standing: workspaces.standing, reconciledTo: workspaces.reconciledTo })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
  return row && { standing: row.standing, reconciledTo: row.reconciledTo ?? undefined }
}

/** Remembers how far the search has come. Never goes back: a run that was overtaken changes nothing. */
export async function moveReconciledTo(db: Db, workspaceId: string, at: Date): Promise<void> {
  const moment = sql`${at.toISOString()}::timestamptz`
  await db
    .update(workspaces)
    .set({ reconciledTo: sql`greatest(${workspaces.reconciledTo}, ${moment})` })
    .where(eq(workspaces.workspaceId, workspaceId))
}

/**
 * Intercom counts whole seconds: what was read within so many milliseconds of a change may have been read
 * just before it, and is read once more.
 */
const DOUBTFUL_MS = 5_000

/** Which of the conversations that changed have not been read since. */
export async function unreadAmong(
  db: Db,
  workspaceId: string,
  changed: readonly { readonly conversationId: string; readonly updatedAt: Date }[],
): Promise<string[]> {
  const ids = changed.map(({ conversationId }) => conversationId)
  const rows = await db
    .select({
      conversationId: conversations.conversationId,
      updatedAt: conversations.updatedAt,
      readAt: conversations.readAt,
    })
    .from(conversations)
    .where(
      and(eq(conversations.workspaceId, workspaceId), inArray(conversations.conversationId, ids)),
    )
  const known = new Map(rows.map((row) => [row.conversationId, row]))
  return changed.flatMap(({ conversationId, updatedAt }) => {
    const read = known.get(conversationId)
    const seen =
      read &&
      read.updatedAt >= updatedAt &&
      read.readAt.getTime() > updatedAt.getTime() + DOUBTFUL_MS
    return seen ? [] : [conversationId]
  })
}
