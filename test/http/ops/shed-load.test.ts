import { createHmac } from 'node:crypto'
import { Agent, type OutgoingHttpHeaders, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import Fastify, { type FastifyInstance } from 'fastify'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { inboxRoutes } from '../../../src/http/canvas-kit/routes.ts'
import { sheetRoutes } from '../../../src/http/canvas-kit/sheet/routes.ts'
import { watchLoopDelay } from '../../../src/http/ops/loop-delay.ts'
import { type Strain, shedLoad } from '../../../src/http/ops/shed-load.ts'
import { webhookRoutes } from '../../../src/http/webhooks/routes.ts'
import { readCard } from '../../../src/store/card.ts'
import { type Database, openDatabase } from '../../../src/store/database.ts'
import { openIntake } from '../../../src/store/intake.ts'
import { cloneDatabase, type TestDatabase } from '../../postgres/database.ts'

const SECRET = 'a-client-secret-for-tests'
const WORKSPACE = 'acme'
const BUSY = 'too much to do'

let testDatabase: TestDatabase
let database: Database
let app: FastifyInstance
let port: number
let strain: () => Strain
let shed: string[]

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
  app = Fastify({ keepAliveTimeout: 60_000 })
  shedLoad(app, { strain: () => strain(), onShed: (kind) => shed.push(kind) })
  app.get('/console', async () => 'a page')
  app.get('/api/cases', async () => 'what a program asked for')
  app.get('/healthz', async () => 'alive')
  app.get('/simulator/web/main.ts', async () => 'a part of its page')
  await app.register(inboxRoutes, {
    prefix: '/canvas/inbox',
    secrets: [SECRET],
    now: () => new Date(),
    newId: () => 'nonce',
    readCard: (workspaceId, conversationId) => readCard(database, workspaceId, conversationId),
    atDesk: async () => 'not-installed',
    askForReading: async () => undefined,
    conversationUrl: () => 'https://app.intercom.com/',
    installUrl: undefined,
    withoutSecrets: (words) => words,
  })
  await app.register(sheetRoutes, {
    prefix: '/canvas/messenger/sheet',
    secrets: [SECRET],
    now: () => new Date(),
    atDesk: async () => 'not-installed',
  })
  await app.register(webhookRoutes, {
    prefix: '/webhooks/intercom',
    secrets: [SECRET],
    keep: openIntake(database, () => new Date()),
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  port = (app.server.address() as AddressInfo).port
})

beforeEach(() => {
  shed = []
})

afterAll(async () => {
  await app.close()
  await database.close()
  await testDatabase.drop()
})

/** Moments of a growing load, and what each kind of request gets. */
const moments: [when: string, Strain, page: number, card: 'shown' | 'too busy'][] = [
  ['little to do', { loopDelayMs: 20, busyShare: 0.5, waitingForDatabase: 5 }, 200, 'shown'],
  ['a late event loop', { loopDelayMs: 200, busyShare: 0.5, waitingForDatabase: 0 }, 503, 'shown'],
  [
    'a queue before the database',
    { loopDelayMs: 0, busyShare: 0.5, waitingForDatabase: 100 },
    503,
    'shown',
  ],
  ['no moment to rest', { loopDelayMs: 5, busyShare: 0.99, waitingForDatabase: 0 }, 503, 'shown'],
  [
    'a very late event loop',
    { loopDelayMs: 900, busyShare: 0.5, waitingForDatabase: 0 },
    503,
    'too busy',
  ],
  ['a long queue', { loopDelayMs: 0, busyShare: 0.5, waitingForDatabase: 900 }, 503, 'too busy'],
]

for (const [when, now, page, card] of moments) {
  test(`${when}: a page answers ${page}, a card is ${card}, a notification is kept`, async () => {
    strain = () => now
    const asked = await get('/console')
    expect(asked.status).toBe(page)
    if (page === 503) expect(Number(asked.headers['retry-after'])).toBeGreaterThan(0)
    expect((await get('/api/cases')).status).toBe(page)
    const shown = await openCard('')
    expect(shown.status).toBe(200)
    expect(JSON.parse(shown.text).canvas.content.components.length).toBeGreaterThan(0)
    expect(shown.text.includes(BUSY)).toBe(card === 'too busy')
    expect((await notify(`${when} 1`)).status).toBe(200)
    expect((await get('/healthz')).status).toBe(200)
    expect((await get('/simulator/web/main.ts')).status, 'it stands in for Intercom').toBe(200)
    expect((await get('/canvas/inbox/initialize/none')).status).toBe(page === 200 ? 404 : page)
    expect(new Set(shed)).toEqual(
      new Set([...(page === 503 ? ['page'] : []), ...(card === 'too busy' ? ['card'] : [])]),
    )
  })
}

for (const [when, now, , card] of moments) {
  test(`${when}: a customer who arranges a call gets a page, and a card that says what became of it`, async () => {
    strain = () => now
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const page = await send('POST', '/canvas/messenger/sheet', 'intercom_data={}', form)
    expect(page.text, 'nobody is proven, which is said politely').toContain('cannot be shown')
    const contact = { id: '7' }
    const handed = await signed('/canvas/messenger/sheet/submit', { app_id: WORKSPACE, contact })
    expect(handed.status).toBe(200)
    expect(JSON.parse(handed.text).canvas.stored_data.screen).toBe('wish-answer')
    expect(handed.text).toContain(card === 'shown' ? 'nothing open here' : 'Please try again')
    expect(shed).toEqual(card === 'shown' ? [] : ['card'])
  })
}

test('a submit that comes when there is too much to do gets back what was typed', async () => {
  strain = () => ({ loopDelayMs: 900, busyShare: 0.5, waitingForDatabase: 0 })
  const typed = { reason: 'Words nobody wants to type twice' }
  const answer = await openCard('', 'submit', {
    component_id: 'check_and_hand_over',
    input_values: typed,
  })
  expect(answer.text).toContain(BUSY)
  expect(answer.text).toContain(typed.reason)
})

test('who has not signed learns nothing, also when there is too much to do', async () => {
  strain = () => ({ loopDelayMs: 900, busyShare: 0.5, waitingForDatabase: 0 })
  for (const path of ['/canvas/inbox/initialize', '/canvas/messenger/sheet/submit']) {
    const unsigned = await send('POST', path, '{}', { 'x-body-signature': '0'.repeat(64) })
    expect(unsigned.status, path).toBe(401)
  }
})

test('under real load pages go first, every card is a canvas, every notification is kept; after it all is served', async () => {
  const loopDelay = watchLoopDelay()
  strain = () => ({
    loopDelayMs: loopDelay.milliseconds(),
    busyShare: loopDelay.busyShare(),
    waitingForDatabase: database.use().waiting,
  })
  const thread = 'A conversation. '.repeat(1_000)
  const until = performance.now() + 5_000
  const load = Array.from({ length: 200 }, async () => {
    const seen = { shown: 0, busy: 0, other: 0 }
    while (performance.now() < until) {
      const { status, text } = await openCard(thread)
      seen[status !== 200 ? 'other' : text.includes(BUSY) ? 'busy' : 'shown'] += 1
    }
    return seen
  })
  const pages: number[] = []
  const kept: number[] = []
  for (let number = 1; performance.now() < until; number += 1) {
    kept.push((await notify(`under load ${number}`)).status)
    pages.push((await get('/console')).status)
  }
  const cards = await Promise.all(load)
  const sum = (what: 'shown' | 'busy' | 'other') => cards.reduce((all, one) => all + one[what], 0)
  expect(sum('other'), 'always a canvas').toBe(0)
  expect(pages.filter((status) => status === 503).length).toBeGreaterThan(0)
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.filter((status) => status !== 200)).toEqual([])
  const [row] = await database.outsideWorkspaces<{ count: number }>({
    text: `select count(*)::int from intake.received where notification_id like 'under load %'`,
  })
  expect(row?.count).toBe(kept.length)

  await sleep(2_000)
  expect((await get('/console')).status, 'served again').toBe(200)
  expect((await openCard('')).text).not.toContain(BUSY)
  loopDelay.stop()
})

test('when cards wait for a locked table those too many are turned away, and no notification is kept out', async () => {
  strain = () => ({ loopDelayMs: 0, busyShare: 0, waitingForDatabase: database.use().waiting })
  const locker = new Client({ connectionString: testDatabase.ownerUrl })
  await locker.connect()
  await locker.query('begin; lock table workspaces in access exclusive mode')
  const cards = Array.from({ length: 700 }, () => openCard(''))
  await sleep(300)
  const started = performance.now()
  expect((await notify('behind a lock')).status).toBe(200)
  expect(performance.now() - started).toBeLessThan(1_500)
  expect((await get('/console')).status).toBe(503)
  expect(new Set((await Promise.all(cards)).map(({ status }) => status))).toEqual(new Set([200]))
  expect(shed).toContain('card')
  await locker.query('rollback')
  await locker.end()
  expect((await openCard('')).text).not.toContain(BUSY)
})

interface Answer {
  readonly status: number
  readonly text: string
  readonly headers: Record<string, unknown>
}

const agent = new Agent({ keepAlive: true })

function send(
  method: string,
  path: string,
  body = '',
  headers: OutgoingHttpHeaders = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { agent, port, host: '127.0.0.1', method, path }
    const type = body === '' ? {} : { 'content-type': 'application/json' }
    const asked = request({ ...options, headers: { ...type, ...headers } }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers }),
      )
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const get = (path: string) => send('GET', path)

function openCard(thread: string, path = 'initialize', more = {}): Promise<Answer> {
  return signed(`/canvas/inbox/${path}`, {
    workspace_id: WORKSPACE,
    admin: { id: '1', name: 'Ana Rossi' },
    conversation: { id: '1', source: { body: thread } },
    ...more,
  })
}

function signed(path: string, said: object): Promise<Answer> {
  const body = JSON.stringify(said)
  const signature = createHmac('sha256', SECRET).update(body).digest('hex')
  return send('POST', path, body, { 'x-body-signature': signature })
}

function notify(id: string): Promise<Answer> {
  const body = JSON.stringify({
    type: 'notification_event',
    id,
    app_id: WORKSPACE,
    topic: 'conversation.user.replied',
    created_at: Math.floor(Date.now() / 1_000),
    data: { item: { type: 'conversation', id: '1' } },
  })
  const signature = createHmac('sha1', SECRET).update(body).digest('hex')
  return send('POST', '/webhooks/intercom', body, { 'x-hub-signature': `sha1=${signature}` })
}
