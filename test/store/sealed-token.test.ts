import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { replaceSealedToken, sealedToken } from '../../src/store/sealed-token.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

let clone: TestDatabase
let owner: Client
let database: Database

beforeAll(async () => {
  clone = await cloneDatabase()
  owner = new Client({ connectionString: clone.ownerUrl })
  await owner.connect()
  database = openDatabase(clone.url, () => undefined)
  await owner.query(
    `insert into workspaces (workspace_id, name, region, time_zone, sealed_token, installed_at)
     values ('acme', 'Acme', 'US', 'UTC', 'old.sealing', now())`,
  )
})

afterAll(async () => {
  await owner.end()
  await database.close()
  await clone.drop()
})

const replace = (before: string, after: string) =>
  database.withWorkspace('acme', (db) => replaceSealedToken(db, 'acme', before, after))
const kept = () => database.withWorkspace('acme', (db) => sealedToken(db, 'acme'))

test('a token is sealed anew only if it is still the one that was opened: an install meanwhile wins', async () => {
  expect(await replace('old.sealing', 'new.sealing')).toBe('replaced')
  expect(await replace('old.sealing', 'new.of-the-slow-one')).toBe('changed-meanwhile')
  expect(await kept()).toBe('new.sealing')
})

test('the token of a workspace is all there is sealed: another column would need its own place in rotate-keys', async () => {
  const { rows } = await owner.query<{ at: string }>(
    `select table_name || '.' || column_name as at from information_schema.columns
     where column_name like '%sealed%' and table_schema in ('public', 'intake')`,
  )
  expect(rows).toEqual([{ at: 'workspaces.sealed_token' }])
})
