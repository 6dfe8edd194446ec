import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { apiRoutes, type ReadNow } from '../../../src/http/api/routes.ts'
import { apiOptions } from '../../../src/program/api.ts'
import { makeKey, signedIn } from '../console-world.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld } from '../inbox-world.ts'

const REASON = 'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access'

/** What the API promises: an answer within three seconds, in any case. */
const PROMISE_MS = 3_000

let world: InboxWorld
let key: string
const apps: FastifyInstance[] = []

beforeAll(async () => {
  world = await inboxWorld()
  key = await makeKey(await signedIn(world))
})

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close()
})

afterAll(() => world.close())

/** The API over an Intercom that answers as told. */
async function apiOver(readNow: (conversationId: string) => Promise<ReadNow>) {
  const app = Fastify()
  apps.push(app)
  const { database, queue, atDesk } = world
  const unasked = async () => undefined
  const reading = {
    intercomOf: unasked,
    readAgain: unasked,
    atDesk,
    readThread: () => {
      throw new Error('Nothing is read here')
    },
    now: () => new Date(),
  }
  const options = apiOptions({ database, queue, reading, publicUrl: () => 'http://localhost' })
  await app.register(apiRoutes, {
    prefix: '/api',
    ...options,
    readNow: (_workspaceId, conversationId) => readNow(conversationId),
  })
  return async (conversationId: string) => {
    const began = performance.now()
    const answer = await app.inject({
      method: 'POST',
      url: '/api/handoffs',
      headers: { authorization: `Bearer ${key}` },
      payload: { conversation_id: conversationId, reason: REASON },
    })
    expect(performance.now() - began).toBeLessThan(PROMISE_MS)
    return { status: answer.statusCode, json: answer.json() }
  }
}

const FROM_CUSTOMERS = DOUBLE_CHARGE.filter(({ role }) => role === 'customer')

for (const [label, thread, assigneeId, sender] of [
  ['whom it is assigned to', FROM_CUSTOMERS, '4', 'Lena Fischer'],
  ['who wrote last, when nobody has it', DOUBLE_CHARGE, undefined, 'Ana Rossi'],
  ['who made the key, when nobody else is known', FROM_CUSTOMERS, undefined, 'Ana Rossi'],
  ['whom is known, when the assignee has left', FROM_CUSTOMERS, '999', 'Ana Rossi'],
] as const) {
  test(`a conversation nobody has read is read at once, and handed over by ${label}`, async () => {
    const id = `50-${label}`
    const handOver = await apiOver(async (conversationId) => {
      await world.remember(conversationId, thread)
      return { outcome: 'read', assigneeId }
    })
    const { status, json } = await handOver(id)
    expect(status).toBe(201)
    expect(json.case.latest_handoff.from.name).toBe(sender)
  })
}

test('one that Intercom does not have is no conversation', async () => {
  const handOver = await apiOver(async () => ({ outcome: 'missing' }))
  expect(await handOver('503')).toMatchObject({
    status: 404,
    json: { type: 'urn:baton:problem:no-conversation' },
  })
})

test('one that was forgotten on somebody’s wish stays forgotten, however often it is read', async () => {
  const handOver = await apiOver(async () => ({ outcome: 'read', assigneeId: '1' }))
  expect(await handOver('507')).toMatchObject({
    status: 404,
    json: { type: 'urn:baton:problem:no-conversation' },
  })
})

for (const [label, readNow] of [
  ['says nothing', () => new Promise<ReadNow>(() => undefined)],
  ['fails', () => Promise.reject(new Error('Intercom failed (500)'))],
] as const) {
  test(`while Intercom ${label}, the answer is to come back, in time`, async () => {
    const handOver = await apiOver(readNow)
    expect(await handOver('504')).toMatchObject({
      status: 503,
      json: { type: 'urn:baton:problem:not-read-yet' },
    })
  })

  test(`while Intercom ${label}, what was read before is good enough`, async () => {
    await world.remember('505', DOUBLE_CHARGE)
    await world.database.withWorkspace('acme', (db) =>
      db.$client.query(`update conversations set read_at = now() - interval '1 hour'`),
    )
    const handOver = await apiOver(readNow)
    expect([200, 201]).toContain((await handOver('505')).status)
  })
}

test('a database that says nothing is answered for, in time', async () => {
  const blocker = await world.database.withWorkspace('acme', async (db) => {
    await db.$client.query('lock table api_keys in access exclusive mode').catch(() => undefined)
    const handOver = await apiOver(async () => ({ outcome: 'missing' }))
    return handOver('506')
  })
  expect(blocker).toMatchObject({ status: 503, json: { type: 'urn:baton:problem:took-too-long' } })
})
