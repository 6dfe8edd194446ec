import { createHmac } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../postgres/ask.ts'
import { type InboxWorld, inboxWorld, SECRET, WORKSPACE } from './inbox-world.ts'

let world: InboxWorld

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

const notification = (id: string, topic: string, item: object, appId = WORKSPACE) => ({
  type: 'notification_event',
  id,
  app_id: appId,
  topic,
  data: { item },
})

async function notify(body: unknown, raw = JSON.stringify(body), secret = SECRET) {
  const signature = createHmac('sha1', secret).update(raw).digest('hex')
  const response = await world.app.inject({
    method: 'POST',
    url: '/webhooks/intercom',
    headers: { 'content-type': 'application/json', 'x-hub-signature': `sha1=${signature}` },
    payload: raw,
  })
  return response.statusCode
}

interface KeptRow {
  readonly workspace: string
  readonly id: string
  readonly topic: string
  readonly subject: string | null
  readonly happened: Date | null
}

/** What was kept of notifications, by their id. */
const kept = () =>
  ask<KeptRow>(world.database, WORKSPACE, {
    text: `select workspace_id as workspace, notification_id as id, topic,
      subject_type || ' ' || subject_id as subject, happened_at as happened
      from intake.received order by notification_id`,
  })

test('a notification is kept once however often it comes, and nothing but what it is about', async () => {
  const customerWrote = {
    ...notification('n1', 'conversation.user.replied', {
      type: 'conversation',
      id: 100,
      source: { body: 'words of a customer' },
    }),
    created_at: 1_795_000_000,
  }
  const statuses = await Promise.all([1, 2, 3].map(() => notify(customerWrote)))
  expect(statuses).toEqual([200, 200, 200])
  expect(await kept()).toEqual([
    {
      workspace: WORKSPACE,
      id: 'n1',
      topic: 'conversation.user.replied',
      subject: 'conversation 100',
      happened: new Date(1_795_000_000_000),
    },
  ])
})

test('whoever it is about and whatever it says, it is kept for a worker to judge', async () => {
  const item = { type: 'conversation', id: '1' }
  await notify(notification('o1', 'conversation.user.replied', item, 'nobody'))
  await notify(notification('o2', 'something.brand.new', { type: 'novelty', id: 7 }))
  await notify({ id: 'o3', app_id: WORKSPACE, topic: 'conversation.admin.noted' })
  await notify({ ...notification('o4', 'ticket.created', {}), created_at: 99_999_999_999_999 })
  const known = await kept()
  expect(known.map(({ id, subject, happened }) => [id, subject, happened]).slice(1)).toEqual([
    ['o1', 'conversation 1', null],
    ['o2', 'novelty 7', null],
    ['o3', null, null],
    ['o4', null, null],
  ])
})

test.each([
  ['a ping', notification('p1', 'ping', { type: 'ping' })],
  ['one without an id', { type: 'notification_event', app_id: WORKSPACE, topic: 'ping' }],
  ['one with an id longer than could be kept', notification('x'.repeat(3_000), 'a.b', {})],
  ['one that is no object', ['?']],
])('%s is answered and let be', async (_label, body) => {
  const before = await kept()
  expect(await notify(body)).toBe(200)
  expect(await kept()).toEqual(before)
})

test('bytes that are no JSON are answered, for they will not be better next time', async () => {
  expect(await notify(undefined, '{"half": ')).toBe(200)
})

test('more than a megabyte is not read', async () => {
  expect(await notify({ ...notification('big', 'a.b', {}), ballast: 'x'.repeat(1_000_000) })).toBe(
    413,
  )
})

test('a thousand at once, some twice, are all kept', async () => {
  const statuses = await Promise.all(
    Array.from({ length: 1_000 }, (_, number) =>
      notify(
        notification(`t${number % 700}`, 'conversation.user.replied', {
          type: 'conversation',
          id: number % 700,
        }),
      ),
    ),
  )
  expect(new Set(statuses)).toEqual(new Set([200]))
  expect((await kept()).filter(({ id }) => id.startsWith('t'))).toHaveLength(700)
})

test('while the database refuses, Intercom is told to try again; what it sends then is kept', async () => {
  const owner = new Client({ connectionString: world.testDatabase.ownerUrl })
  await owner.connect()
  const body = notification('later', 'conversation.user.replied', { type: 'conversation', id: '5' })
  await owner.query('alter table intake.received rename to gone')
  expect(await notify(body)).toBe(503)
  await owner.query('alter table intake.gone rename to received')
  expect(await notify(body)).toBe(200)
  await owner.end()
  expect((await kept()).map(({ id }) => id)).toContain('later')
})

test('an unsigned one is refused, and the address answers Intercom that it is there', async () => {
  const body = notification('n9', 'conversation.user.replied', { type: 'conversation', id: '9' })
  expect(await notify(body, JSON.stringify(body), 'another-secret-of-somebody')).toBe(401)
  const head = await world.app.inject({ method: 'HEAD', url: '/webhooks/intercom' })
  expect(head.statusCode).toBe(200)
})
