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
      values ('acme', gen_random_uuid(), '1', '1', '2020-01-01Z', 'passed', '{}', '[]')`)
  await tidyWorkspace(database, 'acme', AT)
  await tidyOutside(database, AT)
  const { rows } = await owner.query<{ kept: string }>(`
    select fingerprint as kept from answers union all select token_hash from console_sessions
    union all select state_hash from oauth_states union all select 'verdict' from verdicts
    union all select from_hash from merged_contacts order by 1`)
  expect(rows.map(({ kept }) => kept)).toEqual([
    'merged in February',
    'of last night',
    'of others',
    'runs',
    'under way',
    'verdict',
  ])
})
