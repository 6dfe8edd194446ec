import { randomUUID } from 'node:crypto'
import nock from 'nock'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { connectIntercom, type Intercom } from '../../src/intercom/client.ts'
import { keepingHandlers } from '../../src/program/keeping.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { ask } from '../postgres/ask.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

const HOST = 'https://api.intercom.io'
const WORKSPACE = 'acme'

let clone: TestDatabase
let database: Database
let warned: string[]
/** Another one for each test: who was forgotten once stays so. */
let id: string

beforeAll(async () => {
  clone = await cloneDatabase()
  database = openDatabase(clone.url, () => undefined)
  nock.disableNetConnect()
})

beforeEach(async () => {
  warned = []
  id = randomUUID()
  await ask(database, WORKSPACE, {
    text: `insert into cases (workspace_id, id, number, conversation_id, contact_id, status, tier, severity, owner, situation, opened_at, version)
      values ('acme', gen_random_uuid(), (select coalesce(max(number), 0) + 1 from cases), gen_random_uuid(), $1, 'resolved', 'standard', 'normal', '{}', '', now(), 1)`,
    values: [id],
  })
  expect(await isKept()).toBe(true)
})

afterEach(() => nock.cleanAll())

afterAll(async () => {
  nock.restore()
  await database.close()
  await clone.drop()
})

const forgetContact = (intercom: Intercom | undefined) =>
  keepingHandlers(
    database,
    async () => intercom,
    async () => undefined,
    (words) => warned.push(words),
  ).forget({ workspaceId: WORKSPACE, kind: 'contact', id })

const isKept = async () =>
  (
    await ask(database, WORKSPACE, {
      text: 'select from cases where contact_id = $1',
      values: [id],
    })
  ).length > 0

const asked = () => nock(HOST).get(`/contacts/${id}`)
const refusal = (code: string) => ({ type: 'error.list', errors: [{ code, message: 'No' }] })

test('a customer said to be deleted who lives on under another id loses nothing', async () => {
  asked().reply(410, refusal('contact_merged'))
  await forgetContact(connectIntercom('a-token', HOST))
  expect(await isKept()).toBe(true)
  expect(warned).toEqual([expect.stringContaining('merged')])
})

test.each([
  ['is gone', 404, refusal('not_found')],
  ['is gone for good, nobody says into whom', 410, refusal('not_found')],
  ['may not be read', 403, refusal('forbidden')],
  ['is only archived', 200, { type: 'contact', id: 'any' }],
])('a customer who, asked about, %s is forgotten', async (_label, status, body) => {
  asked().reply(status, body)
  await forgetContact(connectIntercom('a-token', HOST))
  expect(await isKept()).toBe(false)
  expect(warned).toEqual([])
})

test('while Intercom does not say, nothing is erased and the job comes again', async () => {
  asked().times(3).reply(500, {})
  await expect(forgetContact(connectIntercom('a-token', HOST))).rejects.toThrow('did not say')
  expect(await isKept()).toBe(true)
})

test('where Intercom cannot be asked at all, the customer is forgotten', async () => {
  await forgetContact(undefined)
  expect(await isKept()).toBe(false)
})
