import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { allWorkspaceIds } from '../../src/store/workspace-ids.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'
import { giveToModestOwner } from './modest-owner.ts'

const MIGRATION = join(import.meta.dirname, '../../migrations/0004_forgetting.sql')

let clone: TestDatabase
let owner: Client
let database: Database

beforeAll(async () => {
  clone = await cloneDatabase()
  owner = new Client({ connectionString: clone.ownerUrl })
  await owner.connect()
  database = openDatabase(clone.url, () => undefined)
  await giveToModestOwner(owner)
  for (const id of ['acme', 'globex']) {
    await owner.query(
      `insert into workspaces (workspace_id, name, region, time_zone, sealed_token, installed_at)
       values ($1, $1, 'US', 'UTC', 'sealed', now())`,
      [id],
    )
  }
})

afterAll(async () => {
  await owner.end()
  await database.close()
  await clone.drop()
})

const listed = () => database.acrossWorkspaces(allWorkspaceIds)

test('every workspace is listed by its id from the moment it is there, and no longer', async () => {
  expect(await listed()).toEqual(['acme', 'globex'])
  await owner.query("delete from workspaces where workspace_id = 'globex'")
  expect(await listed()).toEqual(['acme'])
})

test('the program may read the list, and nothing else of it', async () => {
  await expect(
    database.outsideWorkspaces({ text: "insert into intake.workspace_ids values ('mine')" }),
  ).rejects.toThrow('permission denied')
  expect(await database.outsideWorkspaces({ text: 'select * from workspaces' })).toEqual([])
})

test('those that were there before are listed by the migration, also where the owner is no superuser', async () => {
  const steps = readFileSync(MIGRATION, 'utf8').split('--> statement-breakpoint')
  const from = steps.findIndex((step) => step.includes('NO FORCE ROW LEVEL SECURITY'))
  const listing = steps.slice(from, from + 3)
  expect(listing.join()).toMatch(/NO FORCE[\s\S]*INSERT INTO intake[\s\S]*FORCE ROW LEVEL SECURITY/)
  await owner.query('delete from intake.workspace_ids')
  await owner.query('set role baton_modest_owner')
  await owner.query(listing[1] ?? '')
  expect(await listed(), 'row security hides them without lifting it').toEqual([])
  for (const step of listing) await owner.query(step)
  await owner.query('reset role')
  expect(await listed()).toEqual(['acme'])
})
