import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'
import { giveToModestOwner } from './modest-owner.ts'

let database: TestDatabase
let owner: Client

beforeAll(async () => {
  database = await cloneDatabase()
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await giveToModestOwner(owner)
})

afterAll(async () => {
  await owner.end()
  await database.drop()
})

/** What pg_dump does with a table: without row security or not at all, so that no dump lacks rows in silence. */
async function dumpedAs(role: string) {
  await owner.query('begin')
  try {
    await owner.query(`set local role ${role}`)
    await owner.query('set local row_security = off')
    return await owner.query('select * from workspaces')
  } finally {
    await owner.query('rollback')
  }
}

test('the owner of the tables cannot dump them: README says which role can', async () => {
  await expect(dumpedAs('baton_modest_owner')).rejects.toThrow(
    'query would be affected by row-level security policy',
  )
})

test('a role that row security does not hold can', async () => {
  expect((await dumpedAs('none')).rows).toEqual([])
})
