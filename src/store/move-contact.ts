import { and, arrayContains, eq, ne, sql } from 'drizzle-orm'
import type { Merge } from '../domain/merge.ts'
import type { Db } from './database.ts'
import { cases } from './tables/cases.ts'
import { conversations, mergedContacts } from './tables/conversations.ts'
import { waits, wishes } from './tables/waiting.ts'

/** Links of a chain that are followed: nobody is merged so often, and a circle comes to an end. */
const MOST_LINKS = 50

/**
 * Moves what is kept of a merged customer to the one who stays, so that it is found, handed out and forgotten
 * with them. Where the one who stays has become somebody else by now, it goes to them. Where one of those was
 * forgotten after the merge, forgetting them meant this too: then nothing moves, and the conversations that are
 * left to be forgotten come back.
 */
export async function moveContact(
  db: Db,
  workspaceId: string,
  { from, to, happenedAt }: Merge,
): Promise<readonly string[]> {
  // As every write about customers does: not while one is being forgotten.
  await db.execute(sql`select pg_advisory_xact_lock_shared(forgetting_lock(${workspaceId}))`)
  const stayed = await whoStayed(db, workspaceId, to)
  const { rows: left } = await db.execute<{ id: string }>(sql`
    select distinct unnest(conversations_of('contact', ${from})) as id from erasures
    where workspace_id = ${workspaceId}
      and subject_hash = any (array(select subject_hash(${workspaceId}, 'contact', id)
        from jsonb_array_elements_text(${JSON.stringify(stayed)}::jsonb) as id))
      and at >= coalesce(${happenedAt?.toISOString() ?? null}::timestamptz, '-infinity')
    order by id`)
  if (left.length > 0) return left.map(({ id }) => id)
  await remember(db, workspaceId, { from, to, happenedAt })
  await move(db, workspaceId, from, stayed.at(-1) ?? to)
  return []
}

/** The contact, and whoever they became since, in order. */
async function whoStayed(db: Db, workspaceId: string, contactId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    with recursive stayed (id, link) as (
      select ${contactId}::text, 0
      union all
      select m.contact_id, link + 1 from stayed join merged_contacts m
        on m.workspace_id = ${workspaceId} and m.from_hash = subject_hash(${workspaceId}, 'contact', stayed.id)
        where link < ${MOST_LINKS})
    select id from stayed order by link`)
  return rows.map(({ id }) => id)
}

async function remember(db: Db, workspaceId: string, { from, to, happenedAt }: Merge) {
  const link = { contactId: to, at: happenedAt ?? sql`clock_timestamp()` }
  const fromHash = sql<string>`subject_hash(${workspaceId}, 'contact', ${from})`
  await db
    .insert(mergedContacts)
    .values({ workspaceId, fromHash, ...link })
    .onConflictDoUpdate({
      target: [mergedContacts.workspaceId, mergedContacts.fromHash],
      set: link,
    })
}

async function move(db: Db, workspaceId: string, from: string, to: string) {
  await db
    .update(conversations)
    .set({
      contactId: to,
      account: sql`jsonb_set(${conversations.account}, '{contactId}', to_jsonb(${to}::text))`,
    })
    .where(and(eq(conversations.workspaceId, workspaceId), eq(conversations.contactId, from)))
  await db
    .update(conversations)
    .set({
      otherContactIds: sql`array_replace(${conversations.otherContactIds}, ${from}, ${to})`,
    })
    .where(
      and(
        eq(conversations.workspaceId, workspaceId),
        ne(conversations.otherContactIds, []),
        arrayContains(conversations.otherContactIds, [from]),
      ),
    )
  for (const table of [cases, waits, wishes]) {
    await db
      .update(table)
      .set({ contactId: to })
      .where(and(eq(table.workspaceId, workspaceId), eq(table.contactId, from)))
  }
}
