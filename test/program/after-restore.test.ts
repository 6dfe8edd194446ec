import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { removeDataDirs, runProgram } from './process.ts'

let database: FreshDatabase
let settings: Record<string, string>

beforeAll(async () => {
  database = await freshDatabase()
  settings = {
    DATABASE_URL: database.url,
    SECRETS_KEYS: `test:${randomBytes(32).toString('base64')}`,
  }
  const migrate = runProgram({ words: ['migrate'], settings })
  expect(await migrate.ended, migrate.stderr()).toEqual({ code: 0, signal: null })
  await database.ask(`
    insert into workspaces (workspace_id, name, region, time_zone, sealed_token, installed_at, epoch)
      values ('acme', 'Acme', 'US', 'UTC', 'sealed', now(), 3), ('other', 'Other', 'EU', 'UTC', 'sealed', now(), 1);
    insert into case_counters (workspace_id, last_number) values ('acme', 42);
    insert into console_sessions (workspace_id, token_hash, teammate_id, name, created_at, expires_at)
      values ('acme', 'hash', '1', 'Ana Rossi', now(), now() + interval '1 day');
    insert into oauth_states (workspace_id, state_hash, purpose, region, created_at)
      values ('acme', 'hash', 'install', 'US', now());
    insert into api_keys (workspace_id, id, name, key_hash, ending, created_by, created_at, revoked_at)
      select 'acme', gen_random_uuid(), name, 'hash', 'abcd', '1', now(), revoked_at
      from (values ('live', null), ('ended before', timestamptz '2026-01-01')) keys (name, revoked_at);`)
})

afterAll(async () => {
  await removeDataDirs()
  await database.drop()
})

const epochs = async () =>
  (await database.ask<{ epoch: number }>('select epoch from workspaces order by workspace_id')).map(
    ({ epoch }) => epoch,
  )

test('after a restore nothing changes before the operator means it', async () => {
  const asked = runProgram({ words: ['after-restore'], settings })
  expect(await asked.ended).toEqual({ code: 1, signal: null })
  expect(asked.stderr()).toContain('--yes')
  expect(await epochs()).toEqual([3, 1])
})

test('after a restore every workspace looks for what it planned before it repeats it, gives no number twice, and nobody is signed in or has a key', async () => {
  const done = runProgram({ words: ['after-restore', '--yes'], settings })
  expect(await done.ended).toEqual({ code: 0, signal: null })
  expect(done.stdout()).toContain('2 workspaces are ready')
  expect(await epochs()).toEqual([4, 2])
  expect(await database.ask('select last_number from case_counters')).toEqual([
    { last_number: 1_042 },
  ])
  for (const table of ['console_sessions', 'oauth_states']) {
    expect(await database.ask(`select * from ${table}`)).toEqual([])
  }
  expect(
    await database.ask(
      `select name, revoked_at < '2026-01-02' as before from api_keys
        where revoked_at is not null order by name`,
    ),
  ).toEqual([
    { name: 'ended before', before: true },
    { name: 'live', before: false },
  ])
  expect(done.stdout()).toContain('new API keys')
})
