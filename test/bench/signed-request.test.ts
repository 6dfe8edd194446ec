import { expect, test } from 'vitest'
import { inboxRequestOf } from '../../src/http/canvas-kit/inbound.ts'
import { readInboxBody } from '../../src/http/canvas-kit/inbox-body.ts'
import { BODY_SIGNATURE, isSigned } from '../../src/http/signature.ts'
import { UNREADABLE } from '../../src/http/signed-json.ts'
import { BODY_BYTES, conversationPayload, PART_COUNT } from './conversation-payload.ts'
import { cardBody, signedRequest } from './signed-request.ts'

const SECRET = 'a-client-secret-of-a-bench'
const use = {
  workspaceId: 'bench',
  conversationId: 'looked-at-7',
  updatedAt: new Date('2026-03-02T10:00:00Z'),
}

function requestParts(request: Buffer) {
  const [head = '', ...rest] = request.toString('latin1').split('\r\n\r\n')
  const header = (name: string) => new RegExp(`\r\n${name}: (.*)`).exec(`${head}\r\n`)?.[1]
  return { header, body: Buffer.from(rest.join('\r\n\r\n'), 'latin1') }
}

test('a card request is 150 KB with 60 parts, give or take one in a hundred', () => {
  const body = cardBody(use)
  const { conversation } = JSON.parse(body)
  expect(conversation.conversation_parts.conversation_parts).toHaveLength(PART_COUNT)
  expect(Buffer.byteLength(body) / BODY_BYTES).toBeGreaterThan(0.99)
  expect(Buffer.byteLength(body) / BODY_BYTES).toBeLessThan(1.01)
})

test('another size keeps the number of parts', () => {
  const small = conversationPayload('looked-at-7', use.updatedAt, 55_000)
  expect(small.conversation_parts.conversation_parts).toHaveLength(PART_COUNT)
  expect(JSON.stringify(small).length).toBeLessThan(55_000)
})

test('its parts are told apart, follow each other and end with the newest change', () => {
  const { conversation_parts: list, updated_at } = conversationPayload('looked-at-7', use.updatedAt)
  const times = list.conversation_parts.map(({ created_at }) => created_at)
  expect(new Set(list.conversation_parts.map(({ id }) => id)).size).toBe(PART_COUNT)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(times.at(-1)).toBe(updated_at)
  expect(list.conversation_parts.at(-1)?.author.type).toBe('user')
})

test('its signature and length hold, and one changed byte is noticed', () => {
  const { header, body } = requestParts(
    signedRequest('/canvas/inbox/initialize', cardBody(use), SECRET),
  )
  expect(header('Content-Length')).toBe(String(body.length))
  expect(isSigned(body, header('X-Body-Signature'), [SECRET], BODY_SIGNATURE)).toBe(true)
  body[body.length - 2] = 0x20
  expect(isSigned(body, header('X-Body-Signature'), [SECRET], BODY_SIGNATURE)).toBe(false)
})

test('Baton reads from it what a press needs', () => {
  const stored = {
    nonce: '01934f3c-6d2a-7c11-8d3e-0a1b2c3d4e5f',
    as_of: 'none',
    screen: 'hand-over',
  }
  const press = { componentId: 'check_and_hand_over', inputs: { reason: 'Charged twice' }, stored }
  const read = inboxRequestOf(readInboxBody(Buffer.from(cardBody({ ...use, press }))))
  expect(read).toMatchObject({
    workspaceId: 'bench',
    componentId: 'check_and_hand_over',
    inputs: { reason: 'Charged twice' },
    stored: { nonce: stored.nonce, asOf: 'none', screen: 'hand-over' },
  })
  if (read === UNREADABLE) throw new Error('A body of our own making cannot be read')
  expect(read.sitting).toMatchObject({ conversationId: 'looked-at-7', updatedAt: use.updatedAt })
  expect(read.sitting?.parts()).toHaveLength(PART_COUNT + 1)
})
