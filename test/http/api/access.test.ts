import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newKey } from '../../../src/http/api/key-format.ts'
import { ask } from '../../postgres/ask.ts'
import { type Browser, makeKey, signedIn } from '../console-world.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld, WORKSPACE } from '../inbox-world.ts'

let world: InboxWorld
let browser: Browser
let key: string

beforeAll(async () => {
  world = await inboxWorld()
  await world.remember('1', DOUBLE_CHARGE)
  browser = await signedIn(world)
})

afterAll(() => world.close())

beforeEach(async () => {
  key = await makeKey(browser)
})

async function get(path: string, authorization: string | undefined = `Bearer ${key}`) {
  const answer = await world.app.inject({
    method: 'GET',
    url: path,
    headers: authorization === '' ? {} : { authorization },
  })
  return { status: answer.statusCode, headers: answer.headers, json: answer.json() }
}

const sql = (text: string, values: unknown[] = []) =>
  ask(world.database, WORKSPACE, { text, values })

test('a key opens the API, and is kept as a hash alone', async () => {
  expect((await get('/api/cases?conversation_id=1')).status).toBe(200)
  const rows = await sql('select to_jsonb(k)::text as row from api_keys k')
  expect(rows.length).toBeGreaterThan(0)
  for (const { row } of rows) expect(row).not.toContain(key.slice(6))
})

const stranger = newKey(WORKSPACE).key

for (const [label, authorization] of [
  ['no key', ''],
  ['a password', 'Basic YWRtaW46YWRtaW4='],
  ['words', 'Bearer let me in'],
  ['a key nobody made', `Bearer ${stranger}`],
  ['a key of a workspace that is not there', `Bearer ${newKey('nowhere').key}`],
] as const) {
  test(`${label} opens nothing, in the same words`, async () => {
    const { status, headers, json } = await get('/api/cases/1', authorization)
    expect(status).toBe(401)
    expect(headers['www-authenticate']).toBe('Bearer realm="Baton"')
    expect(headers['content-type']).toContain('application/problem+json')
    expect(json.type).toBe('urn:baton:problem:unknown-key')
  })
}

test('a key that was revoked opens nothing from that moment', async () => {
  expect((await get('/api/cases?conversation_id=1')).status).toBe(200)
  const [row] = await sql(
    'select id from api_keys where revoked_at is null order by created_at desc',
  )
  await browser.press(`/console/keys/${row?.id}/revoke`, {}, '/console/keys')
  expect((await get('/api/cases?conversation_id=1')).status).toBe(401)
})

test("a key opens its own workspace alone, whatever the other's id is", async () => {
  const [, , chance] = /^(baton_.+)_(.{43})$/.exec(key) ?? []
  const other = Buffer.from('other').toString('base64url')
  expect((await get('/api/cases/1', `Bearer baton_${other}_${chance}`)).status).toBe(401)
})

test('a key opens nothing where Baton was uninstalled', async () => {
  await sql(`update workspaces set standing = 'uninstalled'`)
  const { status } = await get('/api/cases?conversation_id=1')
  await sql(`update workspaces set standing = 'installed'`)
  expect(status).toBe(401)
})

test('when a key was used is kept, at most once a minute', async () => {
  const used = async () => {
    await get('/api/cases?conversation_id=1')
    const [row] = await sql(
      'select last_used_at::text as at from api_keys order by created_at desc',
    )
    return row?.at
  }
  const first = await used()
  expect(first).toBeTruthy()
  expect(await used()).toBe(first)
  await sql(`update api_keys set last_used_at = last_used_at - interval '61 seconds'`)
  expect(await used()).not.toBe(first)
})

test('too many requests with one key are put off, and say for how long', async () => {
  const statuses = new Map<number, number>()
  let wait: unknown
  for (let count = 0; count < 70; count++) {
    const { status, headers } = await get('/api/cases?conversation_id=none')
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    wait = headers['retry-after'] ?? wait
  }
  expect(statuses.get(429)).toBeGreaterThan(0)
  expect(Number(wait)).toBeGreaterThan(0)
})

test('a case is found by its number, however it is written, and by its conversation', async () => {
  const { json } = await world.submit('1', 'hand_over', undefined)
  await world.submit('1', 'open_case', json)
  const byConversation = await get('/api/cases?conversation_id=1')
  const [found] = byConversation.json.cases
  expect(found).toMatchObject({ conversation_id: '1', owner: { name: 'Ana Rossi' } })
  for (const words of [found.number, found.label, found.label.toLowerCase()]) {
    expect((await get(`/api/cases/${words}`)).json).toEqual(found)
  }
  expect((await get('/api/cases?conversation_id=unknown')).json).toEqual({ cases: [] })
})

for (const path of [
  '/api/cases/999',
  '/api/cases/0',
  '/api/cases/99999999999',
  '/api/cases/x',
  '/api/cases/%00',
]) {
  test(`there is no case at ${path}`, async () => {
    expect(await get(path)).toMatchObject({ status: 404 })
  })
}

test('asking for cases without a conversation says what to send', async () => {
  expect(await get('/api/cases')).toMatchObject({
    status: 400,
    json: { type: 'urn:baton:problem:which-conversation' },
  })
})

test('another address is a problem too, not a page', async () => {
  const { status, headers } = await get('/api/nothing')
  expect(status).toBe(404)
  expect(headers['content-type']).toContain('application/problem+json')
})
