import { sql } from 'drizzle-orm'
import type { Subject } from '../domain/subject.ts'
import type { Database } from './database.ts'

/** Rows kept about somebody by the table they stand in, as JSON with the names of the columns. Empty tables are left out. */
export type KeptRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>

/** Everything kept about a customer or a conversation: the very rows that forgetting removes, but for jobs, which hold ids only. */
export function keptAbout(
  database: Database,
  workspaceId: string,
  { kind, id }: Subject,
): Promise<KeptRows> {
  return database.withWorkspace(workspaceId, async (db) => {
    const { rows } = await db.execute<{ kept: KeptRows }>(
      sql`select kept_about(${kind}, ${id}) as kept`,
    )
    return rows[0]?.kept ?? {}
  })
}
