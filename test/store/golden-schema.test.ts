import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installQueues } from '../../src/jobs/job-queue.ts'
import { migrate } from '../../src/store/migrate.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'
import { dumpSchema } from './schema-dump.ts'

const MIGRATIONS = join(import.meta.dirname, '../../migrations')

/** The schema after all migrations, agreed. `UPDATE_GOLDEN=1` writes it anew. */
const GOLDEN = join(MIGRATIONS, 'schema.golden.sql')

let database: TestDatabase
let owner: Client

beforeAll(async () => {
  database = await cloneDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await database.drop()
})

test('the schema after all migrations is the agreed one', async () => {
  const dump = await dumpSchema(owner)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(GOLDEN, dump)
  expect(dump).toBe(readFileSync(GOLDEN, 'utf8'))
})

test('the agreed schema is whole: made from it alone, a database dumps the same', async () => {
  await owner.query('create database made_from_golden')
  const url = new URL(database.ownerUrl)
  url.pathname = '/made_from_golden'
  const made = new Client({ connectionString: url.href })
  await made.connect()
  try {
    const golden = readFileSync(GOLDEN, 'utf8')
    await made.query(golden)
    expect(await dumpSchema(made)).toBe(golden)
  } finally {
    await made.end()
    await owner.query('drop database made_from_golden')
  }
})

/** Changes that a dump which looks away from something would not notice. */
const CHANGES: readonly (readonly [what: string, sql: string])[] = [
  ['a column', 'alter table cases add column mood text'],
  ['a default', "alter table cases alter column situation set default ''"],
  ['a column that may be empty', 'alter table cases alter column situation drop not null'],
  ['a constraint', 'alter table cases drop constraint cases_number_positive'],
  ['an index', 'drop index cases_of_contact'],
  ['row security off', 'alter table cases disable row level security'],
  ['row security not forced', 'alter table cases no force row level security'],
  ['a policy', 'create policy everybody on cases for select using (true)'],
  ['a right', 'grant update on events to baton_app'],
  ['a trigger', 'drop trigger events_append_only on events'],
  ['a trigger that sleeps', 'alter table events disable trigger events_append_only'],
  [
    'what a function does',
    "create or replace function refuse_rewriting() returns trigger language plpgsql as 'begin return null; end'",
  ],
]

for (const [what, sql] of CHANGES) {
  test(`a schema that differs in ${what} is noticed`, async () => {
    await owner.query('begin')
    try {
      await owner.query(sql)
      expect(await dumpSchema(owner)).not.toBe(readFileSync(GOLDEN, 'utf8'))
    } finally {
      await owner.query('rollback')
    }
  })
}

test('migrating again changes nothing', async () => {
  const applied = async () => {
    const { rows } = await owner.query('select * from drizzle.__drizzle_migrations order by id')
    return rows
  }
  const before = await applied()
  expect(before.length).toBeGreaterThan(0)
  await migrate(database.ownerUrl, MIGRATIONS, installQueues)
  expect(await applied()).toEqual(before)
  expect(await dumpSchema(owner)).toBe(readFileSync(GOLDEN, 'utf8'))
})
