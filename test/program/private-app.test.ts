import { randomBytes } from 'node:crypto'
import nock from 'nock'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { JobQueue } from '../../src/jobs/job-queue.ts'
import { introduceWorkspace, registerWorkspace } from '../../src/program/private-app.ts'
import { createSealer } from '../../src/secrets.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { findWorkspace } from '../../src/store/workspaces.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

const HOST = 'https://api.intercom.io'
const KNOWN = { workspaceId: 'acme', accessToken: 'a-token' }

let testDatabase: TestDatabase
let database: Database
const asked: string[] = []
const queue: JobQueue = {
  ask: async (name) => void asked.push(name),
  work: async () => undefined,
  stop: async () => undefined,
}

beforeAll(async () => {
  nock.disableNetConnect()
  nock.enableNetConnect('127.0.0.1')
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
  const sealer = createSealer(`test:${randomBytes(32).toString('base64')}`)
  await registerWorkspace(KNOWN, database, sealer)
})

afterEach(() => nock.cleanAll())

afterAll(async () => {
  nock.restore()
  await database.close()
  await testDatabase.drop()
})

const introduce = () =>
  introduceWorkspace(KNOWN, undefined, database, queue, pino({ level: 'silent' }))

const me = (app: object) => nock(HOST).get('/me').reply(200, { type: 'admin', id: '1', app })

const named = () => database.withWorkspace('acme', (db) => findWorkspace(db, 'acme'))

test('a token of another workspace ends the start, and nothing of that workspace is kept', async () => {
  me({ id_code: 'somebody_else', name: 'Somebody Else', region: 'EU', timezone: 'Asia/Tokyo' })
  await expect(introduce()).rejects.toThrow(/INTERCOM_ACCESS_TOKEN .*INTERCOM_WORKSPACE_ID/)
  expect(await named()).toEqual({ id: 'acme', name: 'acme', timeZone: 'UTC' })
  expect(asked).toEqual([])
})

test.each([
  ['europe/rome', 'Europe/Rome'],
  ['Moon/Tranquility', 'UTC'],
  [null, 'UTC'],
])('a workspace in the time zone %j is shown times of %s', async (timezone, shown) => {
  me({ id_code: 'acme', name: 'Acme', region: 'US', timezone })
  await introduce()
  expect(await named()).toEqual({ id: 'acme', name: 'Acme', timeZone: shown })
})

test('an Intercom that does not answer does not keep the program from starting', async () => {
  nock(HOST).get('/me').times(3).reply(401, {})
  asked.length = 0
  await introduce()
  expect(asked).toEqual(['sync-directory'])
})
