import nock from 'nock'
import { afterEach, expect, test } from 'vitest'
import type { SearchChanges } from '../../src/intercom/changed-conversations.ts'
import { connectIntercom } from '../../src/intercom/client.ts'

const HOST = 'https://api.eu.intercom.test'

afterEach(() => nock.cleanAll())

const after = new Date('2026-11-20T10:00:00Z')
const window = { after, before: undefined }
/** On a line of its own, so that one trouble does not wait for another. */
const search: SearchChanges = (...asked) =>
  connectIntercom('token-of-acme', HOST).searchChanges(...asked)

test('the search asks for what changed since, in small pages, with the cursor as it came', async () => {
  const asked: unknown[] = []
  nock(HOST, { reqheaders: { authorization: 'Bearer token-of-acme', 'intercom-version': '2.16' } })
    .post('/conversations/search', (body) => asked.push(body) > 0)
    .twice()
    .reply(200, {
      type: 'conversation.list',
      conversations: [{ id: 7, updated_at: 1_795_000_000, title: null }],
      pages: { next: { page: 2, starting_after: 'WzE3MzU=' } },
    })
  const before = new Date('2026-11-20T11:00:00Z')
  expect(await search(window, undefined)).toEqual({
    outcome: 'page',
    changed: [{ conversationId: '7', updatedAt: new Date(1_795_000_000_000) }],
    next: 'WzE3MzU=',
  })
  await search({ after, before }, 'WzE3MzU=')
  const since = { field: 'updated_at', operator: '>', value: after.getTime() / 1_000 }
  expect(asked).toEqual([
    { query: { operator: 'AND', value: [since] }, pagination: { per_page: 50 } },
    {
      query: {
        operator: 'AND',
        value: [since, { field: 'updated_at', operator: '<', value: before.getTime() / 1_000 }],
      },
      pagination: { per_page: 50, starting_after: 'WzE3MzU=' },
    },
  ])
})

test.each<[label: string, body: nock.Body]>([
  ['under another name', { data: [{ id: '7', updated_at: '1795000000' }], pages: null }],
  ['without pages', { conversations: [{ id: '7', updated_at: 1_795_000_000 }] }],
  [
    'on the last page',
    { conversations: [{ id: '7', updated_at: 1_795_000_000 }], pages: { next: null } },
  ],
])('a list %s is a list', async (_label, body) => {
  nock(HOST).post('/conversations/search').reply(200, body)
  expect(await search(window, undefined)).toEqual({
    outcome: 'page',
    changed: [{ conversationId: '7', updatedAt: new Date(1_795_000_000_000) }],
    next: undefined,
  })
})

test.each<[label: string, reply: (scope: nock.Interceptor) => nock.Scope, why: RegExp]>([
  ['refuses the token', (call) => call.reply(401, { type: 'error.list' }), /401/],
  ['asks to slow down', (call) => call.reply(429, 'slow down'), /429/],
  ['fails', (call) => call.reply(502, '<html>Bad gateway</html>'), /502/],
  ['answers a page of HTML', (call) => call.reply(200, '<html></html>'), /no list/],
  ['answers something else', (call) => call.reply(200, { type: 'contact', id: '1' }), /no list/],
  ['answers a list nobody can read', (call) => call.reply(200, { conversations: [{}] }), /no list/],
  ['hangs up', (call) => call.replyWithError('socket hang up'), /did not answer/],
])(
  'an Intercom that %s is an outcome, and nothing is taken for searched',
  async (_label, reply, why) => {
    reply(nock(HOST).post('/conversations/search'))
    expect(await search(window, undefined)).toEqual({
      outcome: 'failed',
      why: expect.stringMatching(why),
    })
  },
)
