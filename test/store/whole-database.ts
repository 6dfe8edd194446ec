import type { Client } from 'pg'

/** A table by its schema and name, as `public.cases`. */
export type TableName = string

/** Every table of every schema of ours, the job queue's and the migrations' too; a part of a table counts with it. */
export async function allTables(owner: Client): Promise<TableName[]> {
  const { rows } = await owner.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname !~ '^pg_' and n.nspname <> 'information_schema' order by 1`)
  return rows.map(({ name }) => name)
}

/** How many rows of each table hold one of these words anywhere, in any column. Tables without any are left out. */
export async function rowsNaming(
  owner: Client,
  words: readonly string[],
): Promise<Record<TableName, number>> {
  const found: Record<TableName, number> = {}
  for (const name of await allTables(owner)) {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::int as count from ${name} t where exists
         (select from unnest($1::text[]) word where strpos(to_jsonb(t)::text, word) > 0)`,
      [words],
    )
    const count = rows[0]?.count ?? 0
    if (count > 0) found[name] = count
  }
  return found
}
