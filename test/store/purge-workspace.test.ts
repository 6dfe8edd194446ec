import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { purgeWorkspace } from '../../src/store/purge-workspace.ts'
import { allWorkspaceIds } from '../../src/store/workspace-ids.ts'
import { type InboxWorld, inboxWorld, WORKSPACE } from '../http/inbox-world.ts'
import { canaryNamed, tellEverywhere } from './canaries.ts'
import { giveToModestOwner } from './modest-owner.ts'
import { allTables, rowsNaming } from './whole-database.ts'

const OTHER = 'globex'
const NOW = new Date()

let world: InboxWorld
let owner: Client

beforeAll(async () => {
  world = await inboxWorld()
  owner = new Client({ connectionString: world.testDatabase.ownerUrl })
  await owner.connect()
  await owner.query(OTHERS_WORKSPACE, [OTHER])
  for (const name of ['one', 'two', 'three']) await tellEverywhere(world, owner, canaryNamed(name))
  await fillEveryTable(OTHER)
  await fillEveryTable(WORKSPACE)
  await giveToModestOwner(owner)
})

afterAll(async () => {
  await owner.end()
  await world.close()
})

beforeEach(() => standing('uninstalled', 30.5))

const OTHERS_WORKSPACE = `insert into workspaces (workspace_id, name, region, time_zone, sealed_token, installed_at)
  values ($1, 'Globex', 'US', 'UTC', 'sealed', now())`

/** A row of the workspace in each table that no conversation fills. */
async function fillEveryTable(workspaceId: string) {
  const statements = [
    `insert into case_counters values ($1, 1) on conflict do nothing`,
    `insert into simulator_states values ($1, '{}')`,
    `insert into erasures values ($1, 'hash', now())`,
    `insert into merged_contacts values ($1, 'hash', 'contact', now())`,
    `insert into model_budgets values ($1, '2026-03-02', 12)`,
    `insert into model_calls (workspace_id, id, conversation_id, at, model, prompt_version, outcome)
      values ($1, gen_random_uuid(), 'c', now(), 'claude', '1', 'drafted')`,
    `insert into oauth_states values ($1, 'hash', 'sign-in', 'US', now())`,
    `insert into console_sessions values ($1, 'hash', '1', 'Ana', now(), now())`,
    `insert into api_keys values ($1, gen_random_uuid(), 'Fin', 'hash', 'abcd', '1', now())`,
    `insert into forms values ($1, 'c', '1', '{}', now())`,
    `insert into intake.received (workspace_id, notification_id, topic, received_at) values ($1, 'n2', 'topic', now())`,
    `insert into jobs.job (name, data, policy) values ('sync-directory', jsonb_build_object('workspaceId', $1::text), 'standard')`,
    `insert into jobs.schedule (name, key, cron, data) values ('sync-directory', $1, '0 3 * * *', '{}')`,
  ]
  for (const statement of statements) await owner.query(statement, [workspaceId])
}

const standing = (how: string, days: number) =>
  owner.query(
    `update workspaces set standing = $2, standing_since = now() - make_interval(secs => $3) where workspace_id = $1`,
    [WORKSPACE, how, days * 86_400],
  )

const purge = (rowsAtOnce?: number) =>
  purgeWorkspace(world.database, WORKSPACE, new Date(NOW.getTime() - 30 * 86_400_000), rowsAtOnce)

const refusals: [label: string, how: string, days: number, outcome: string][] = [
  ['in use', 'installed', 400, 'in-use'],
  ['parked, because Intercom refuses its token', 'parked', 400, 'in-use'],
  ['uninstalled for 29 days', 'uninstalled', 29, 'too-early'],
]

for (const [label, how, days, outcome] of refusals) {
  test(`a workspace that is ${label} keeps everything`, async () => {
    await standing(how, days)
    const before = await rowsNaming(owner, [WORKSPACE])
    expect(await purge()).toEqual({ outcome })
    expect(await rowsNaming(owner, [WORKSPACE])).toEqual(before)
  })
}

test('one nobody knows is not purged', async () => {
  expect(await purgeWorkspace(world.database, 'nobody', NOW)).toEqual({ outcome: 'unknown' })
})

test('it is done by a role that row security holds as well, as managed PostgreSQL has it', async () => {
  const { rows } = await owner.query(
    "select rolsuper or rolbypassrls as above from pg_roles where oid = (select proowner from pg_proc where proname = 'purge_workspace')",
  )
  expect(rows).toEqual([{ above: false }])
})

test('every table that names a workspace held a row of it, so that the next test means something', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
    where a.attname = 'workspace_id' and c.relkind = 'r'`)
  const naming = rows.map(({ name }) => name)
  expect(naming.length).toBeGreaterThan(20)
  const held = Object.keys(await rowsNaming(owner, [WORKSPACE]))
  expect(held).toEqual(expect.arrayContaining([...naming, 'jobs.job', 'jobs.schedule']))
})

test('after thirty days no row of it is left in any table, and every other workspace is untouched', async () => {
  const others = await rowsNaming(owner, [OTHER])
  expect(Object.keys(others).length).toBeGreaterThan(8)
  // A few rows at a time, as a large workspace goes.
  const { outcome, ...counted } = await purge(3)
  expect(outcome).toBe('purged')
  expect(counted).toMatchObject({ removed: { cases: 3, handoffs: 3, workspaces: 1 } })
  expect(await rowsNaming(owner, [WORKSPACE])).toEqual({})
  expect(await rowsNaming(owner, [OTHER])).toEqual(others)
  expect((await allTables(owner)).length).toBeGreaterThan(20)
  expect(await world.database.acrossWorkspaces(allWorkspaceIds)).toEqual([OTHER])
})

test('a purge that was told twice finds nothing the second time', async () => {
  expect(await purge()).toEqual({ outcome: 'unknown' })
})
