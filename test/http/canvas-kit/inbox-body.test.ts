import { expect, test } from 'vitest'
import { readInboxBody } from '../../../src/http/canvas-kit/inbox-body.ts'
import { UNREADABLE } from '../../../src/http/signed-json.ts'

const THREAD = { conversation_parts: [{ id: '1', body: '<p>Zwölf "Stück" 日本 🙂</p>' }] }

const REQUEST = {
  workspace_id: 'ws',
  contact: { name: 'Zoë' },
  conversation: { id: '7', source: { body: 'Grüße' }, conversation_parts: THREAD, title: 'Größe' },
  admin: { id: '1', name: 'Ærø' },
}

function read(json: string) {
  const read = readInboxBody(Buffer.from(json))
  if (read === UNREADABLE) throw new Error('A good body was found unreadable')
  return read
}

test('everything but the thread is read at once, and the thread when it is asked for', () => {
  const { body, whole } = read(JSON.stringify(REQUEST))
  const conversation = { ...REQUEST.conversation, conversation_parts: null }
  expect(body).toEqual({ ...REQUEST, conversation })
  expect(whole()).toEqual(REQUEST)
})

test('a request without a thread is read as it is', () => {
  const { body, whole } = read('{"workspace_id":"ws"}')
  expect(body).toEqual({ workspace_id: 'ws' })
  expect(whole()).toBe(body)
})

test('a thread that is no JSON, or holds what could do harm, costs the thread and not the card', () => {
  for (const thread of ['[oops]', '[{"__proto__":{"admin":true}}]', '{"constructor":1}']) {
    const { body, whole } = read(`{"conversation":{"id":"7","conversation_parts":${thread}}}`)
    expect(body).toEqual({ conversation: { id: '7', conversation_parts: null } })
    expect(whole()).toBe(UNREADABLE)
  }
})

test.each([
  '',
  'null',
  '[]',
  '"conversation"',
  '{"conversation":{"conversation_parts":[',
  '{"conversation":{"conversation_parts":[]}',
  '{"__proto__":{},"conversation":{"conversation_parts":[]}}',
])('%j is no card request', (json) => {
  expect(readInboxBody(Buffer.from(json))).toBe(UNREADABLE)
})
