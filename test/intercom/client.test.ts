import nock from 'nock'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { connectIntercom, type Intercom, restHost } from '../../src/intercom/client.ts'
import { hostBreaker } from '../../src/intercom/host-breaker.ts'
import { followPace } from '../../src/intercom/pace.ts'

const HOST = 'https://api.intercom.io'
let intercom: Intercom

beforeAll(() => nock.disableNetConnect())
beforeEach(() => {
  // Each its own: a pace that was slowed down stays so for a while.
  intercom = connectIntercom('a-token', HOST)
})
afterEach(() => nock.cleanAll())
afterAll(() => nock.restore())

const AS_ANA = { conversationId: '100', actorId: '1' }

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
  expect(await intercom.postNote(AS_ANA, '<p>x</p>')).toMatchObject({ outcome: 'done' })
  expect(scope.isDone()).toBe(true)
})

const FAILURES: [label: string, status: number, body: object | string, outcome: string][] = [
  ['a refusal', 403, { type: 'error.list', errors: [] }, 'refused'],
  ['a conversation that is gone', 404, { type: 'error.list', errors: [] }, 'refused'],
  ['a request to slow down', 429, { type: 'error.list', errors: [] }, 'not-sent'],
  ['a time-out of theirs', 408, {}, 'unknown'],
  ['a failure of theirs', 500, {}, 'unknown'],
  ['an answer that is no conversation', 200, { ok: true }, 'unknown'],
  ['an answer about another conversation', 200, { ...CONVERSATION, id: '101' }, 'unknown'],
  ['a redirect', 302, '', 'unknown'],
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
  expect(await intercom.postNote(AS_ANA, '<p>x</p>')).toMatchObject({ outcome })
  expect(calls).toBe(1)
})

test('a connection that was never made has surely not arrived', async () => {
  const nowhere = connectIntercom('a-token', 'http://127.0.0.1:59999')
  nock.enableNetConnect('127.0.0.1:59999')
  expect(await nowhere.postNote(AS_ANA, '<p>x</p>')).toMatchObject({ outcome: 'not-sent' })
  nock.disableNetConnect()
})

test('a connection that broke may have arrived', async () => {
  reply().replyWithError(Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }))
  expect(await intercom.postNote(AS_ANA, '<p>x</p>')).toMatchObject({ outcome: 'unknown' })
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

test.each([
  ['without them', { type: 'admin.list' }],
  ['with none in their place', { type: 'admin.list', admins: null }],
])(
  'an answer about who works there, %s, is an error and not an empty workspace',
  async (_label, body) => {
    nock(HOST).get('/admins').reply(200, body)
    await expect(intercom.admins()).rejects.toThrow()
  },
)

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

const WRITES: [
  what: string,
  method: 'post' | 'put',
  path: string,
  body: nock.DataMatcherMap,
  answer: object,
  write: () => Promise<object>,
][] = [
  [
    'an assignment names who does it and never says a word',
    'post',
    '/conversations/100/parts',
    { message_type: 'assignment', type: 'team', admin_id: '1', assignee_id: '502' },
    CONVERSATION,
    () => intercom.assign(AS_ANA, { type: 'team', id: '502' }),
  ],
  [
    'attributes are written by name',
    'put',
    '/conversations/100',
    { custom_attributes: { 'Baton case': 'C-7' } },
    CONVERSATION,
    () => intercom.setAttributes(AS_ANA, { 'Baton case': 'C-7' }),
  ],
  [
    'a tag is added by its id',
    'post',
    '/conversations/100/tags',
    { id: '9', admin_id: '1' },
    { type: 'tag', id: '9', name: 'vip' },
    () => intercom.addTag(AS_ANA, '9'),
  ],
  [
    'a conversation is linked to a tracker ticket',
    'post',
    '/tickets/77/linked_conversations',
    { conversation_id: '100' },
    { type: 'ticket', id: '77' },
    () => intercom.linkTicket(AS_ANA, '77'),
  ],
]

test.each(WRITES)('%s', async (_what, method, path, body, answer, write) => {
  const scope = nock(HOST)[method](path, body).reply(200, answer)
  expect(await write()).toMatchObject({ outcome: 'done' })
  expect(scope.isDone()).toBe(true)
})

const list = (code: string, message = 'Words of theirs.') => ({
  type: 'error.list',
  request_id: null,
  errors: [{ code, message }],
})

const REFUSALS: [status: number, code: string, about: string][] = [
  [401, 'unauthorized', 'token'],
  [401, 'token_revoked', 'token'],
  [401, 'token_unauthorized', 'call'],
  [403, 'api_plan_restricted', 'plan'],
  [403, 'forbidden', 'call'],
  [404, 'not_found', 'conversation'],
  [404, 'conversation_not_found', 'conversation'],
  [404, 'admin_not_found', 'call'],
  [404, 'assignee_not_found', 'call'],
  [422, 'unprocessable_entity', 'call'],
]

test.each(REFUSALS)('a %i with %s is about the %s', async (status, code, about) => {
  reply().reply(status, list(code))
  expect(await intercom.postNote(AS_ANA, '<p>x</p>')).toEqual({
    outcome: 'refused',
    refusal: {
      status,
      code,
      about,
      why: `Intercom refused it: Words of theirs (${status} ${code})`,
    },
  })
})

test('a refused token is told, by reads as by writes', async () => {
  let told = 0
  const parts = {
    pace: followPace(Date.now),
    breaker: hostBreaker(),
    tokenRefused: () => {
      told += 1
    },
  }
  const refused = connectIntercom('a-token', HOST, parts)
  reply().reply(401, list('unauthorized'))
  await refused.postNote(AS_ANA, '<p>x</p>')
  nock(HOST).get('/conversations/100').reply(401, list('unauthorized'))
  await expect(refused.conversation('100')).rejects.toThrow('could not be read')
  expect(told).toBe(2)
})

test('after a 429 nothing is sent before the window is over', async () => {
  const reset = Math.ceil(Date.now() / 1_000) + 8
  reply().reply(429, list('rate_limit_exceeded'), { 'x-ratelimit-reset': String(reset) })
  const until = new Date(reset * 1_000)
  expect(await intercom.postNote(AS_ANA, '<p>x</p>')).toMatchObject({ outcome: 'not-sent', until })
  expect(await intercom.postNote(AS_ANA, '<p>x</p>')).toMatchObject({ outcome: 'not-sent', until })
  expect(nock.pendingMocks()).toEqual([])
})

test('whoever lost the claim in the last moment sends nothing', async () => {
  const scope = reply().reply(200, CONVERSATION)
  const lost = { ...AS_ANA, mayStillSend: () => false }
  expect(await intercom.postNote(lost, '<p>x</p>')).toMatchObject({ outcome: 'not-sent' })
  expect(scope.isDone()).toBe(false)
})
