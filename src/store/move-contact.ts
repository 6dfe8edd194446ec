import { and, eq, sql } from 'drizzle-orm'
import type { Merge } from '../domain/merge.ts'
import type { Db } from './database.ts'
import { cases } from './tables/cases.ts'
import { conversations } from './tables/conversations.ts'

/**
 * Moves what is kept of a merged customer to the one who stays, so that it is found, handed out and forgotten
 * with them. Where the one who stays was forgotten after the merge, forgetting them meant this too: then nothing
 * moves, and the conversations that are left to be forgotten come back.
 */
export async function moveContact(
  db: Db,
  workspaceId: string,
  { from, to, happenedAt }: Merge,
): Promise<readonly string[]> {
  // As every write about customers does: not while one is being forgotten.
  await db.execute(sql`select pg_advisory_xact_lock_shared(forgetting_lock(${workspaceId}))`)
  const { rows: left } = await db.execute<{ id: string }>(sql`
    select unnest(conversations_of('contact', ${from})) as id from erasures
    where workspace_id = ${workspaceId} and subject_hash = subject_hash(${workspaceId}, 'contact', ${to})
      and at >= coalesce(${happenedAt?.toISOString() ?? null}::timestamptz, '-infinity')
    order by id`)
  if (left.length > 0) return left.map(({ id }) => id)
  await db
    .update(conversations)
    .set({
      contactId: to,
      account: sql`jsonb_set(${conversations.account}, '{contactId}', to_jsonb(${to}::text))`,
    })
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.contactId, from)))
  await db
    .update(cases)
    .set({ contactId: to })
    .where(and(eq(cases.workspaceId, workspaceId), eq(cases.contactId, from)))
  return []
}
