import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
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

const forgetAt = async (workspaceId: string) => {
  await app.query('begin')
  try {
    await app.query("select set_config('app.workspace_id', $1, true)", [workspaceId])
    await app.query('select forget_simulated_cases()')
    await app.query('commit')
  } finally {
    await app.query('rollback')
  }
}

test('making the simulated workspace new leaves every other workspace as it was', async () => {
  await owner.query("insert into simulator_states values ('simulated', '{}')")
  await owner.query("insert into case_counters values ('simulated', 7), ('real', 1042)")

  await forgetAt('simulated')
  const { rows } = await owner.query('select * from case_counters')
  expect(rows).toEqual([{ workspace_id: 'real', last_number: 1042 }])

  await expect(forgetAt('real')).rejects.toThrow('Only the simulator')
})

test('a conversation deleted in the simulator and there again after a Reset is read again', async () => {
  await owner.query(
    "insert into erasures values ('simulated', 'hash', now()), ('real', 'hash', now())",
  )
  await forgetAt('simulated')
  const { rows } = await owner.query('select workspace_id from erasures')
  expect(rows).toEqual([{ workspace_id: 'real' }])
})
