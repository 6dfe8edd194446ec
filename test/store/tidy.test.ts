import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { tidyOutside, tidyWorkspace } from '../../src/store/tidy.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

let clone: TestDatabase
let owner: Client
let database: Database

beforeAll(async () => {
  clone = await cloneDatabase()
  owner = new Client({ connectionString: clone.ownerUrl })
  await owner.connect()
  database = openDatabase(clone.url, () => undefined)
})

afterAll(async () => {
  await owner.end()
  await database.close()
  await clone.drop()
})

const AT = new Date('2026-03-02T03:00:00Z')

test('what is kept for a while only goes, and what is still of use stays', async () => {
  await owner.query(`
    insert into answers (workspace_id, nonce, fingerprint, answered_at) values
      ('acme', gen_random_uuid(), 'of the day before', '2026-03-01 02:59Z'),
      ('acme', gen_random_uuid(), 'of last night', '2026-03-01 03:01Z'),
      ('globex', gen_random_uuid(), 'of others', '2026-01-01Z');
    insert into console_sessions values
      ('acme', 'ran out', '1', 'Ana', '2026-03-01Z', '2026-03-02 02:59Z'),
      ('acme', 'runs', '1', 'Ana', '2026-03-01Z', '2026-03-02 03:01Z');
    insert into oauth_states values
      ('~install', 'left alone', 'install', 'US', '2026-03-02 01:59Z'),
      ('~install', 'under way', 'install', 'US', '2026-03-02 02:55Z');
    insert into merged_contacts values
      ('acme', 'merged in January', 'c', '2026-01-30Z'),
      ('acme', 'merged in February', 'c', '2026-02-01Z');
    insert into verdicts (workspace_id, id, conversation_id, teammate_id, at, outcome, package, findings)
      values
        ('acme', gen_random_uuid(), '1', '1', '2025-09-03 02:59Z', 'passed', '{}', '[]'),
        ('acme', gen_random_uuid(), '1', '1', '2025-09-03 03:01Z', 'passed', '{}', '[]'),
        ('globex', gen_random_uuid(), '1', '1', '2020-01-01Z', 'passed', '{}', '[]')`)
  await tidyWorkspace(database, 'acme', AT)
  await tidyOutside(database, AT)
  const { rows } = await owner.query<{ kept: string }>(`
    select fingerprint as kept from answers union all select token_hash from console_sessions
    union all select state_hash from oauth_states union all select 'verdict of ' || workspace_id || ', ' || (at at time zone 'UTC')::date from verdicts
    union all select from_hash from merged_contacts order by 1`)
  expect(rows.map(({ kept }) => kept)).toEqual([
    'merged in February',
    'of last night',
    'of others',
    'runs',
    'under way',
    'verdict of acme, 2025-09-03',
    'verdict of globex, 2020-01-01',
  ])
})

test('no verdict younger than 180 days goes, whatever day is asked for, and none by the program itself', async () => {
  await owner.query(`
    delete from verdicts;
    insert into verdicts (workspace_id, id, conversation_id, teammate_id, at, outcome, package, findings) values
      ('acme', gen_random_uuid(), '1', '1', now() - interval '179 days', 'passed', '{}', '[]'),
      ('acme', gen_random_uuid(), '1', '1', now() - interval '181 days', 'passed', '{}', '[]')`)
  await tidyWorkspace(database, 'acme', new Date('2999-01-01Z'))
  const left = await owner.query("select from verdicts where at > now() - interval '180 days'")
  const all = await owner.query('select from verdicts')
  expect([left.rowCount, all.rowCount]).toEqual([1, 1])

  const app = new Client({ connectionString: clone.url })
  await app.connect()
  try {
    await app.query("select set_config('app.workspace_id', 'acme', false)")
    await expect(app.query('delete from verdicts')).rejects.toThrow('permission denied')
  } finally {
    await app.end()
  }
})

test('verdicts of a workspace are found by their age without looking at all of them', async () => {
  const { rows } = await owner.query<{ columns: string }>(
    "select pg_get_indexdef(indexrelid) as columns from pg_index where indexrelid = 'verdicts_by_age'::regclass",
  )
  expect(rows[0]?.columns).toMatch(/\(workspace_id, at\)$/)
})
