import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { Change } from '../../src/simulator/control-api.ts'
import { ANA, JOE, MIA, running } from './running.ts'

test('the page learns who is there', async () => {
  const { control, url } = await running()
  const { json } = await control('GET', '/bootstrap')
  expect(json).toMatchObject({
    appUrl: url,
    webhooks: true,
    workspace: { id: 'demo_acme', region: 'US' },
  })
  expect(json.teammates[0]).toMatchObject({
    id: ANA,
    name: 'Ana Rossi',
    away: false,
    hasInboxSeat: true,
    teamIds: ['501'],
  })
  expect(json.teams[1]).toEqual({ id: '502', name: 'Billing', teammateIds: ['814004', '814005'] })
  expect(json.contacts.length).toBeGreaterThanOrEqual(10)
})

test('the list shows the newest change first, with its last words', async () => {
  const { control } = await running()
  await control('POST', `/conversations/${JOE}/replies`, { as: 'customer', body: 'Are you there?' })
  const { conversations } = (await control('GET', '/conversations')).json
  expect(conversations[0]).toMatchObject({
    id: JOE,
    customerName: 'Joe Marsh',
    companyName: 'Bluepine Outdoors',
    preview: 'Are you there?',
    previewRole: 'customer',
    read: false,
    assigneeId: ANA,
    teamId: '501',
  })
})

test('a thread begins with the first message and tells messages, notes and events apart', async () => {
  const { conversation } = await running()
  const { parts, contact, tags } = await conversation(JOE)
  expect(parts[0]).toMatchObject({
    kind: 'message',
    author: { role: 'customer', name: 'Joe Marsh' },
  })
  expect(parts[1]).toMatchObject({ kind: 'message', author: { role: 'fin', name: 'Fin' } })
  expect(parts[4]).toMatchObject({
    kind: 'event',
    text: 'A workflow assigned this to Support.',
    html: null,
  })
  expect(parts.some(({ kind }) => kind === 'note')).toBe(true)
  expect(contact.company?.facts).toContainEqual({ label: 'Contract tier', value: 'Standard' })
  expect(tags).toEqual(['billing'])
})

test('a customer starts a conversation, a teammate takes it, answers and closes it', async () => {
  const { control } = await running()
  const { contacts } = (await control('GET', '/bootstrap')).json
  const started = await control('POST', '/conversations', {
    contactId: contacts[1].id,
    body: 'Hi <there>',
  })
  expect(started.status).toBe(201)
  const { id } = started.json.conversation
  await control('POST', `/conversations/${id}/assignment`, {
    teammateId: MIA,
    type: 'admin',
    assigneeId: MIA,
  })
  await control('POST', `/conversations/${id}/replies`, {
    as: 'teammate',
    teammateId: MIA,
    body: 'Hello!',
  })
  const { json } = await control('POST', `/conversations/${id}/state`, {
    teammateId: MIA,
    state: 'closed',
  })
  expect(json.conversation).toMatchObject({
    state: 'closed',
    assigneeId: MIA,
    waitingSince: null,
    read: true,
  })
  expect(json.conversation.parts.map(({ text }: { text: string }) => text)).toEqual([
    'Hi',
    'Mia Chen took this.',
    'Hello!',
    'Mia Chen closed this.',
  ])
})

test('a deleted message leaves nothing behind', async () => {
  const { control, conversation } = await running()
  const { parts } = await conversation(JOE)
  for (const part of [parts[0], parts[2]]) {
    await control('POST', `/conversations/${JOE}/parts/${part?.id}/redaction`, {})
  }
  const after = await conversation(JOE)
  expect(after.parts[0]).toMatchObject({ redacted: true, html: null, text: '' })
  expect(after.parts[2]).toMatchObject({ redacted: true, html: null, text: '' })
})

const refused: [label: string, method: string, path: string, body: unknown, status: number][] = [
  [
    'a conversation that is not there',
    'POST',
    '/conversations/1/notes',
    { teammateId: ANA, body: 'x' },
    404,
  ],
  ['a note by nobody', 'POST', `/conversations/${JOE}/notes`, { teammateId: '1', body: 'x' }, 404],
  [
    'a note without words',
    'POST',
    `/conversations/${JOE}/notes`,
    { teammateId: ANA, body: '' },
    400,
  ],
  [
    'somebody without a seat',
    'POST',
    `/conversations/${JOE}/assignment`,
    { teammateId: ANA, type: 'admin', assigneeId: '814008' },
    400,
  ],
  ['a customer who is not there', 'POST', '/conversations', { contactId: '1', body: 'x' }, 404],
  ['a route that is not there', 'GET', '/nothing', undefined, 404],
]
for (const [label, method, path, body, status] of refused) {
  test(`refused with a sentence: ${label}`, async () => {
    const { control } = await running()
    const answer = await control(method, path, body)
    expect(answer.status).toBe(status)
    expect(answer.json.error.message).toMatch(/^[A-Z].*\.$/)
  })
}

const strangers: [label: string, headers: Record<string, string>, status: number][] = [
  ['nobody in particular (a script on this machine)', {}, 200],
  ['its own page', { origin: 'SELF', 'sec-fetch-site': 'same-origin' }, 200],
  ['its own page behind a proxy', { origin: 'https://baton.example' }, 200],
  ['its own page under its public name', { host: 'baton.example' }, 200],
  ['another site', { origin: 'https://evil.example' }, 403],
  ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
  ['a sandboxed frame', { origin: 'null' }, 403],
  ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, 403],
  ['a name pointed here by somebody else', { host: 'evil.example' }, 403],
  ['a form, which cannot send JSON', { 'content-type': 'text/plain' }, 400],
]
for (const [label, headers, status] of strangers) {
  test(`who may write: ${label}: ${status}`, async () => {
    const { url } = await running({ publicUrl: 'https://baton.example/' })
    const answered = await new Promise((resolve, reject) => {
      const sent = request(
        `${url}/simulator/api/conversations/${JOE}/notes`,
        {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...headers,
            ...(headers.origin === 'SELF' && { origin: url }),
          },
        },
        (response) => {
          response.resume()
          resolve(response.statusCode)
        },
      )
      sent.on('error', reject)
      sent.end(JSON.stringify({ teammateId: ANA, body: 'x' }))
    })
    expect(answered).toBe(status)
  })
}

test('open pages hear of every change at once', async () => {
  const { url, rest, app } = await running({ webhooks: false })
  const stream = await fetch(`${url}/simulator/api/events`)
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toMatch(/^event: hello\ndata: {"version":\d+}\n\n$/)
  await rest('POST', `/conversations/${JOE}/reply`, {
    message_type: 'note',
    type: 'admin',
    admin_id: ANA,
    body: 'x',
  })
  const said = (await reader?.read())?.value ?? ''
  const change: Change = JSON.parse(/data: (.*)\n/.exec(said)?.[1] ?? '')
  expect(change).toMatchObject({ what: 'conversation', conversationId: JOE })
  await app.close()
  expect((await reader?.read())?.done, 'the stream ends with the server').toBe(true)
})
