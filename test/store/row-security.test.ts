import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

let database: TestDatabase
let owner: Client
let app: Client

beforeAll(async () => {
  database = await cloneDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  app = new Client({ connectionString: database.url })
  await owner.connect()
  await app.connect()
})

afterAll(async () => {
  await owner.end()
  await app.end()
  await database.drop()
})

const tableNames = async () => {
  const { rows } = await owner.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1",
  )
  return rows.map(({ name }) => name)
}

/** What each table lacks of the rules; empty when it keeps them all. */
async function breaches(): Promise<string[]> {
  const { rows } = await owner.query<{ breach: string }>(`
    with t as (
      select oid, relname, relrowsecurity, relforcerowsecurity from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    )
    select relname || ': row security is off' as breach from t where not relrowsecurity
    union all
    select relname || ': row security is not forced' from t where not relforcerowsecurity
    union all
    select relname || ': no policy compares the workspace' from t
      where not exists (
        select from pg_policy p where p.polrelid = t.oid
          and pg_get_expr(p.polqual, p.polrelid) like '%workspace_id = %app.workspace_id%'
          and p.polcmd = '*'
      )
    union all
    select relname || ': policies that let more in: ' || count(*) from t
      join pg_policy p on p.polrelid = t.oid group by relname having count(*) > 1
    union all
    select c.relname || ': key or index does not lead with workspace_id' from t
      join pg_index i on i.indrelid = t.oid
      join pg_class c on c.oid = i.indexrelid
      join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
      where a.attname <> 'workspace_id'
    union all
    select con.conname || ': foreign key does not lead with workspace_id' from t
      join pg_constraint con on con.conrelid = t.oid and con.contype = 'f'
      join pg_attribute a on a.attrelid = t.oid and a.attnum = con.conkey[1]
      where a.attname <> 'workspace_id'
    union all
    select t.relname || ': belongs to the role the program works as' from t
      join pg_class c on c.oid = t.oid where c.relowner = 'baton_app'::regrole
  `)
  return rows.map(({ breach }) => breach)
}

describe('row level security', () => {
  test('every table keeps the rules, and there are tables to look at', async () => {
    expect((await tableNames()).length).toBeGreaterThanOrEqual(15)
    expect(await breaches()).toEqual([])
  })

  test('a table that forgets them is found', async () => {
    await owner.query('begin; create table forgetful (id int primary key, workspace_id text)')
    expect(await breaches()).toEqual([
      'forgetful: row security is off',
      'forgetful: row security is not forced',
      'forgetful: no policy compares the workspace',
      'forgetful_pkey: key or index does not lead with workspace_id',
    ])
    await owner.query('rollback')
  })

  test('the role the program works as can neither own, nor bypass, nor create', async () => {
    const { rows } = await app.query(
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
    ])
    await expect(app.query('create table public.mine (id int)')).rejects.toThrow(
      'permission denied',
    )
  })

  test('what runs as the owner looks for its tables nowhere else, temporary ones last', async () => {
    const strays = async () => {
      const { rows } = await owner.query<{ name: string }>(`
        select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
          and not coalesce('search_path=pg_catalog, public, pg_temp' = any (proconfig), false)`)
      return rows.map(({ name }) => name)
    }
    expect(await strays()).toEqual([])
    await owner.query(
      'begin; create function careless() returns void language sql security definer set search_path = public return null',
    )
    expect(await strays()).toEqual(['careless'])
    await owner.query('rollback')
  })

  test('one workspace never sees, changes or writes into another, on any table', async () => {
    await enter(app, 'acme')
    await app.query(WORKSPACE, ['acme'])
    await app.query(COUNTER, ['acme'])
    await app.query('commit')
    await enter(app, 'globex')
    for (const name of await tableNames()) {
      const { rows } = await app.query(`select count(*)::int as seen from ${name}`)
      expect({ name, seen: rows[0]?.seen }).toEqual({ name, seen: 0 })
    }
    const { rowCount } = await app.query('update case_counters set last_number = 99')
    expect(rowCount).toBe(0)
    await expect(app.query(COUNTER, ['acme'])).rejects.toThrow('row-level security')
    await app.query('rollback')
  })

  test('without a workspace nothing is there', async () => {
    const { rows } = await app.query('select count(*)::int as seen from workspaces')
    expect(rows).toEqual([{ seen: 0 }])
  })
})

const WORKSPACE = `insert into workspaces (workspace_id, name, region, time_zone, sealed_token, installed_at)
  values ($1, 'Name', 'US', 'UTC', 'sealed', now())`
const COUNTER = 'insert into case_counters (workspace_id, last_number) values ($1, 1)'

async function enter(client: Client, workspaceId: string) {
  await client.query('begin')
  await client.query("select set_config('app.workspace_id', $1, true)", [workspaceId])
}
