import { sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import type { RemovedRows } from './forget.ts'

/** Rows removed in one transaction: few enough that none is held up, in about a second at most. */
const ROWS_AT_ONCE = 5_000

/** What became of a purge. Only a workspace that was uninstalled, and long enough ago, is purged. */
export type Purge =
  | { readonly outcome: 'purged'; readonly removed: RemovedRows }
  | { readonly outcome: 'in-use' | 'too-early' | 'unknown' }

type Answer = Purge | { readonly outcome: 'more'; readonly removed: RemovedRows }

/**
 * Removes every row of a workspace from every table, jobs included, a few thousand at a time. Killed in
 * the middle, it is taken up again by the next call. Somebody who installs again meanwhile stops it.
 *
 * @param uninstalledBefore it must have been uninstalled since before this moment
 */
export async function purgeWorkspace(
  database: Database,
  workspaceId: string,
  uninstalledBefore: Date,
  rowsAtOnce = ROWS_AT_ONCE,
): Promise<Purge> {
  const removed: Record<string, number> = {}
  for (;;) {
    const answer = await purgeSome(database, workspaceId, uninstalledBefore, rowsAtOnce)
    if (!('removed' in answer)) return answer
    for (const [table, rows] of Object.entries(answer.removed)) {
      removed[table] = (removed[table] ?? 0) + rows
    }
    if (answer.outcome === 'purged') return { outcome: 'purged', removed }
  }
}

function purgeSome(database: Database, workspaceId: string, before: Date, rowsAtOnce: number) {
  return database.withWorkspace(workspaceId, async (db): Promise<Answer> => {
    const { rows } = await db.execute<{ answer: Answer }>(
      sql`select purge_workspace(${before.toISOString()}::timestamptz, ${rowsAtOnce}) as answer`,
    )
    const [row] = rows
    if (!row) throw new Error('A purge gave no answer')
    return row.answer
  })
}
