import nock from 'nock'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connectIntercom, restHost } from '../../src/intercom/client.ts'

const HOST = 'https://api.intercom.io'
const intercom = connectIntercom('a-token', HOST)

beforeAll(() => nock.disableNetConnect())
afterEach(() => nock.cleanAll())
afterAll(() => nock.restore())

const CONVERSATION = {
  type: 'conversation',
  id: '100',
  conversation_parts: { conversation_parts: [] },
}

const reply = () => nock(HOST).post('/conversations/100/reply')

test('a note goes out once, as the teammate, with the version whose shapes we read', async () => {
  const scope = nock(HOST, {
    reqheaders: { 'intercom-version': '2.16', authorization: 'Bearer a-token' },
  })
    .post('/conversations/100/reply', {
      message_type: 'note',
      type: 'admin',
      admin_id: '1',
      body: '<p>x</p>',
    })
    .reply(200, CONVERSATION)
  expect(await intercom.postNote('100', '1', '<p>x</p>')).toMatchObject({ outcome: 'done' })
  expect(scope.isDone()).toBe(true)
})

const FAILURES: [label: string, status: number, body: object | string, outcome: string][] = [
  ['a refusal', 403, { type: 'error.list', errors: [] }, 'refused'],
  ['a conversation that is gone', 404, { type: 'error.list', errors: [] }, 'refused'],
  ['a request to slow down', 429, { type: 'error.list', errors: [] }, 'not-sent'],
  ['a time-out of theirs', 408, {}, 'unknown'],
  ['a failure of theirs', 500, {}, 'unknown'],
  ['an answer that is no conversation', 200, { ok: true }, 'unknown'],
  ['a page instead of an answer', 200, '<html></html>', 'unknown'],
]

test.each(FAILURES)('%s is tried once and understood', async (_label, status, body, outcome) => {
  let calls = 0
  reply()
    .times(5)
    .reply(() => {
      calls += 1
      return [status, body]
    })
  expect(await intercom.postNote('100', '1', '<p>x</p>')).toMatchObject({ outcome })
  expect(calls).toBe(1)
})

test('a connection that was never made has surely not arrived', async () => {
  const nowhere = connectIntercom('a-token', 'http://127.0.0.1:59999')
  nock.enableNetConnect('127.0.0.1:59999')
  expect(await nowhere.postNote('100', '1', '<p>x</p>')).toMatchObject({ outcome: 'not-sent' })
  nock.disableNetConnect()
})

test('a connection that broke may have arrived', async () => {
  reply().replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
  expect(await intercom.postNote('100', '1', '<p>x</p>')).toMatchObject({ outcome: 'unknown' })
})

test('a read is repeated, and a conversation that is gone is no error', async () => {
  nock(HOST).get('/conversations/100').reply(500, {})
  nock(HOST).get('/conversations/100').reply(200, CONVERSATION)
  expect(await intercom.conversation('100')).toMatchObject({ id: '100' })
  nock(HOST).get('/conversations/101').reply(404, { type: 'error.list', errors: [] })
  expect(await intercom.conversation('101')).toBeUndefined()
  nock(HOST).get('/contacts/9').reply(410, { type: 'error.list', errors: [] })
  expect(await intercom.contact('9'), 'a contact merged into another').toBeUndefined()
})

test.each([
  ['US', undefined, 'https://api.intercom.io'],
  ['eu', undefined, 'https://api.eu.intercom.io'],
  ['AU', undefined, 'https://api.au.intercom.io'],
  ['MARS', undefined, 'https://api.intercom.io'],
  ['EU', 'http://localhost:1', 'http://localhost:1'],
])('the host of region %s with override %s', (region, override, host) => {
  expect(restHost(region, override)).toBe(host)
})

test('a team that cannot be read alone counts as it was listed', async () => {
  nock(HOST)
    .get('/teams')
    .reply(200, {
      type: 'team.list',
      teams: [
        { id: '1', name: 'A', admin_ids: [] },
        { id: '2', name: 'B', admin_ids: [7] },
      ],
    })
  nock(HOST)
    .get('/teams/1')
    .reply(200, { type: 'team', id: '1', name: 'A', admin_ids: [5] })
  nock(HOST).get('/teams/2').reply(404, {})
  expect((await intercom.teams()).map(({ id, admin_ids }) => [id, admin_ids])).toEqual([
    ['1', ['5']],
    ['2', ['7']],
  ])
})

test.each([403, 404, 410])(
  'a contact that answers %i costs its facts and nothing else',
  async (status) => {
    nock(HOST).get('/contacts/c1').reply(status, { type: 'error.list', errors: [] })
    expect(await intercom.contact('c1')).toBeUndefined()
  },
)
