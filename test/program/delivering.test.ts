import { randomBytes, randomUUIDv7 } from 'node:crypto'
import nock from 'nock'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Effect } from '../../src/domain/effect.ts'
import { deliveringHandlers } from '../../src/program/delivering.ts'
import { intercomAccess, tokenPurpose } from '../../src/program/intercom-access.ts'
import { createSealer, type Sealer } from '../../src/secrets.ts'
import { saveCase } from '../../src/store/cases.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { addEffects } from '../../src/store/effects.ts'
import { keepInstall } from '../../src/store/installations.ts'
import { unsettledCases } from '../../src/store/unsettled-cases.ts'
import { ask } from '../postgres/ask.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

const ACME = 'acme'
const HOST = 'https://api.eu.intercom.io'

let testDatabase: TestDatabase
let database: Database
let sealer: Sealer
let caseId: string
let number = 0
let parked: string[]
let deliver: () => Promise<void>

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
  sealer = createSealer(`test:${randomBytes(32).toString('base64')}`)
  nock.disableNetConnect()
})

afterEach(() => nock.cleanAll())

afterAll(async () => {
  nock.restore()
  await database.close()
  await testDatabase.drop()
})

const install = (token: string) =>
  database.withWorkspace(ACME, (db) =>
    keepInstall(
      db,
      {
        workspaceId: ACME,
        name: 'Acme',
        region: 'EU',
        timeZone: 'UTC',
        sealedToken: sealer.seal(token, tokenPurpose(ACME)),
        installedBy: '1',
      },
      new Date(),
    ),
  )

beforeEach(async () => {
  parked = []
  caseId = randomUUIDv7()
  number += 1
  await install('first-token')
  await database.withWorkspace(ACME, async (db) => {
    const owner = { teammateId: '1', name: 'Ana', team: undefined }
    await saveCase(
      db,
      ACME,
      {
        id: caseId,
        number,
        conversationId: `${number}`,
        contactId: 'c1',
        status: 'open',
        tier: 'standard',
        severity: 'normal',
        owner,
        situation: 'Words',
        openedAt: new Date(),
        version: 1,
      },
      0,
    )
    await addEffects(db, ACME, caseId, undefined, [
      effect({ kind: 'internal-note', note: { title: 'C-1', sections: [] } }),
      effect({ kind: 'assign-teammate', teammateId: '2' }),
    ])
  })
  const intercomOf = intercomAccess(
    database,
    sealer,
    () => undefined,
    (workspaceId) => parked.push(workspaceId),
  )
  const handlers = deliveringHandlers(database, intercomOf)
  deliver = () => handlers['deliver-effects']({ workspaceId: ACME, caseId })
})

const effect = (plan: Effect['plan']): Effect => {
  const id = randomUUIDv7()
  const reference = `C${number}-${id.slice(-12).toUpperCase()}`
  return { id, conversationId: `${number}`, actorId: '1', reference, plan }
}

const states = async () =>
  (
    await ask<{ state: string }>(database, ACME, {
      text: 'select state from effects where case_id = $1 order by position',
      values: [caseId],
    })
  ).map(({ state }) => state)

const standing = async () =>
  (await ask<{ standing: string }>(database, ACME, { text: 'select standing from workspaces' }))[0]
    ?.standing

const conversation = () => ({ type: 'conversation', id: `${number}` })
const no = (code: string) => ({ type: 'error.list', errors: [{ code, message: 'No.' }] })

test("effects are done with the workspace's own token at its region's host", async () => {
  const scope = nock(HOST, { reqheaders: { authorization: 'Bearer first-token' } })
    .post(`/conversations/${number}/reply`, (body) => body.admin_id === '1')
    .reply(200, conversation())
    .post(`/conversations/${number}/parts`)
    .reply(200, conversation())
  await deliver()
  expect(scope.isDone()).toBe(true)
  expect(await states()).toEqual(['sent', 'sent'])
})

test('a refused token parks the workspace; installing again goes on where it stopped, looking first', async () => {
  nock(HOST).post(`/conversations/${number}/reply`).reply(401, no('unauthorized'))
  await deliver()
  expect(await standing()).toBe('parked')
  expect(parked).toEqual([ACME])
  expect(await states(), 'nothing is lost').toEqual(['pending', 'pending'])
  await deliver()
  expect(nock.pendingMocks(), 'nothing is asked of Intercom any more').toEqual([])

  await install('second-token')
  const left = await database.withWorkspace(ACME, (db) => unsettledCases(db, ACME))
  expect(left).toContain(caseId)
  const looks = { reads: 0 }
  nock(HOST, { reqheaders: { authorization: 'Bearer second-token' } })
    .get(`/conversations/${number}`)
    .times(4)
    .reply(() => {
      looks.reads += 1
      return [200, { ...conversation(), admin_assignee_id: 2 }]
    })
    .post(`/conversations/${number}/reply`)
    .reply(200, conversation())
  await deliver()
  expect(await states()).toEqual(['sent', 'sent'])
  expect(looks.reads, 'twice for the note, once for the assignment that is there').toBe(3)
}, 20_000)

test('a conversation that is gone ends all that waits for it', async () => {
  nock(HOST).post(`/conversations/${number}/reply`).reply(404, no('not_found'))
  await deliver()
  expect(await states()).toEqual(['dead', 'dead'])
})

test('after a 429 the rest waits for the next window and then goes out', async () => {
  const reset = { 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1_000) + 2) }
  nock(HOST)
    .post(`/conversations/${number}/reply`)
    .reply(429, no('rate_limit_exceeded'), reset)
    .post(`/conversations/${number}/reply`)
    .reply(200, conversation())
    .post(`/conversations/${number}/parts`)
    .reply(200, conversation())
  await deliver()
  expect(await states()).toEqual(['sent', 'sent'])
}, 20_000)

test('in an uninstalled workspace nothing is sent, and what was left says so', async () => {
  await database.withWorkspace(ACME, (db) =>
    db.$client.query("update workspaces set standing = 'uninstalled'"),
  )
  await deliver()
  expect(await states()).toEqual(['dead', 'dead'])
})
