import { createHmac } from 'node:crypto'
import type { QueryResultRow } from 'pg'
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

/** What was asked for, and which notifications are known. */
async function kept(): Promise<{ readonly jobs: string[]; readonly notifications: string[] }> {
  const asked = <Row extends QueryResultRow>(text: string) =>
    ask<Row>(world.database, WORKSPACE, { text })
  const jobs = await asked<{ job: string }>(
    `select name || ' ' || coalesce(data->>'conversationId', data->>'workspaceId') as job
     from jobs.job order by 1`,
  )
  const known = await asked<{ id: string }>(
    'select notification_id as id from notifications order by 1',
  )
  return { jobs: jobs.map(({ job }) => job), notifications: known.map(({ id }) => id) }
}

test('a notification is kept with the work it causes, once however often it comes', async () => {
  const customerWrote = notification('n1', 'conversation.user.replied', {
    type: 'conversation',
    id: 100,
  })
  const statuses = await Promise.all([1, 2, 3].map(() => notify(customerWrote)))
  expect(statuses).toEqual([200, 200, 200])
  expect(await kept()).toEqual({ jobs: ['read-conversation 100'], notifications: ['n1'] })

  const away = notification('n2', 'admin.away_mode_updated', { type: 'admin', id: '2' })
  expect(await notify(away)).toBe(200)
  expect(await kept()).toEqual({
    jobs: ['read-conversation 100', 'sync-directory acme'],
    notifications: ['n1', 'n2'],
  })
})

test.each([
  [
    'of a workspace that is not installed',
    notification('n8', 'conversation.user.replied', { type: 'conversation', id: '1' }, 'nobody'),
  ],
  ['without an id', { type: 'notification_event', app_id: WORKSPACE, topic: 'ping' }],
  ['that is no object', ['?']],
])('a notification %s is answered and let be', async (_label, body) => {
  const before = await kept()
  expect(await notify(body)).toBe(200)
  expect(await kept()).toEqual(before)
})

test('an unsigned one is refused, and the address answers Intercom that it is there', async () => {
  const body = notification('n9', 'conversation.user.replied', { type: 'conversation', id: '9' })
  expect(await notify(body, JSON.stringify(body), 'another-secret-of-somebody')).toBe(401)
  const head = await world.app.inject({ method: 'HEAD', url: '/webhooks/intercom' })
  expect(head.statusCode).toBe(200)
})
