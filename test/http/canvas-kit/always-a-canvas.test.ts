import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseInvalidCanvas, type Surface } from '../../../src/http/canvas-kit/outbound.ts'
import {
  type Answer,
  DOUBLE_CHARGE,
  type InboxWorld,
  inboxWorld,
  payload,
  SECRET,
  textOf,
} from '../inbox-world.ts'

let world: InboxWorld

beforeAll(async () => {
  world = await inboxWorld()
  await world.remember('100', DOUBLE_CHARGE)
})

afterAll(() => world.close())

function expectCanvas({ status, json }: Answer, surface: Surface = 'inbox'): void {
  expect(status).toBe(200)
  expect(refuseInvalidCanvas(json, surface)).toEqual([])
}

const whole = payload('100')

/** Bodies Intercom might send one day, or somebody with the secret might: all signed, all odd. */
const ODD_BODIES: [label: string, body: unknown][] = [
  ['nothing in it', {}],
  ['no conversation', { ...whole, conversation: undefined }],
  ['no admin', { ...whole, admin: undefined }],
  ['no contact', { ...whole, contact: undefined }],
  [
    'the person under customer',
    { ...whole, contact: undefined, customer: { id: 'c1', type: 'user' } },
  ],
  ['the person under user', { ...whole, contact: undefined, user: { id: 'c1' } }],
  ['the workspace under app_id', { ...whole, workspace_id: undefined, app_id: 'acme' }],
  ['no region', { ...whole, workspace_region: undefined }],
  ['ids as numbers', { ...whole, conversation: { id: 100 }, admin: { id: 1 }, contact: { id: 7 } }],
  [
    'the conversation only in the context',
    {
      ...whole,
      conversation: undefined,
      context: { conversation_id: 100, messenger_action_colour: '#333333' },
    },
  ],
  [
    'context colours spelt both ways',
    { ...whole, context: { messenger_action_color: '#333', messenger_action_colour: '#333' } },
  ],
  ['a workspace nobody installed', { ...whole, workspace_id: 'stranger' }],
  [
    'keys nobody knows',
    {
      ...whole,
      surprise: { deep: [1, [2, [3]]] },
      conversation: { ...whole.conversation, novelty: true },
    },
  ],
  [
    'nulls everywhere',
    {
      workspace_id: null,
      admin: null,
      conversation: null,
      contact: null,
      context: null,
      current_canvas: null,
      input_values: null,
    },
  ],
  [
    'wrong types everywhere',
    {
      workspace_id: ['a'],
      admin: 'x',
      conversation: 7,
      contact: [],
      input_values: 'y',
      component_id: {},
      current_canvas: [],
    },
  ],
  [
    'odd input values',
    {
      ...whole,
      component_id: 'save_draft',
      input_values: {
        summary: 12,
        reason: null,
        tried: ['a', 'b'],
        promised: true,
        feeling: { x: 1 },
      },
    },
  ],
  [
    'an id with a quote and a null byte',
    { ...whole, conversation: { id: "1'; drop table cases; --\u0000" } },
  ],
  ['a component nobody knows', { ...whole, component_id: 'format_disk' }],
  ['a component named like a method', { ...whole, component_id: 'constructor' }],
  ['a suggestion for no field', { ...whole, component_id: 'use_suggestion:__proto__' }],
  [
    'stored data of another kind',
    {
      ...whole,
      component_id: 'refresh',
      current_canvas: { stored_data: { nonce: 7, as_of: [], screen: {} } },
    },
  ],
  [
    'a nonce that is no uuid',
    { ...whole, component_id: 'refresh', current_canvas: { stored_data: { nonce: 'drop table' } } },
  ],
  [
    'very long text',
    {
      ...whole,
      component_id: 'check_and_hand_over',
      input_values: { summary: 'x'.repeat(300_000), reason: 'ё'.repeat(90_000) },
    },
  ],
  [
    'lone surrogates',
    { ...whole, component_id: 'save_draft', input_values: { summary: '\ud800 half' } },
  ],
]

describe('after a valid signature the answer is a canvas, with', () => {
  test.each(ODD_BODIES)('%s (initialize)', async (_label, body) => {
    expectCanvas(await world.send('initialize', body), 'inbox-first')
  })

  test.each(ODD_BODIES)('%s (submit)', async (_label, body) => {
    expectCanvas(await world.send('submit', body))
  })

  test.each([
    ['no JSON', 'hello'],
    ['half a JSON', '{"workspace_id":"acme",'],
    ['a JSON that is no object', '[1,2]'],
    ['a JSON null', 'null'],
    ['bytes that are no UTF-8', '{"workspace_id":"\ufffd"}'],
    ['a poisoned prototype', '{"workspace_id":"acme","__proto__":{"admin":true}}'],
    ['a poisoned constructor', '{"constructor":{"prototype":{"x":1}}}'],
  ])('%s', async (_label, raw) => {
    expectCanvas(await world.send('initialize', undefined, { raw }), 'inbox-first')
    expectCanvas(await world.send('submit', undefined, { raw }))
  })

  test('a body of several megabytes', async () => {
    const parts = Array.from({ length: 300 }, (_, n) => ({ id: `${n}`, body: 'x'.repeat(20_000) }))
    const body = {
      ...whole,
      conversation: { id: '100', conversation_parts: { conversation_parts: parts } },
    }
    expectCanvas(await world.send('initialize', body), 'inbox-first')
  })
})

describe('without a valid signature nothing is parsed', () => {
  test.each([
    ['a wrong signature', { signature: 'f'.repeat(64) }],
    ['no signature', { signature: '' }],
    ['an unsigned body that is no JSON', { raw: '{{{', signature: '' }],
  ])('%s', async (_label, options) => {
    const answer = await world.send('initialize', whole, options)
    expect(answer.status).toBe(401)
    expect(answer.text).not.toContain('canvas')
  })

  test('an empty body', async () => {
    const { statusCode } = await world.app.inject({ method: 'POST', url: '/canvas/inbox/submit' })
    expect(statusCode).toBe(401)
  })

  test('a body of another content type is checked the same', async () => {
    const raw = JSON.stringify(whole)
    const post = (signature: string) =>
      world.app.inject({
        method: 'POST',
        url: '/canvas/inbox/initialize',
        headers: { 'content-type': 'text/plain', 'x-body-signature': signature },
        payload: raw,
      })
    expect((await post('nonsense')).statusCode).toBe(401)
    expect((await post(createHmac('sha256', SECRET).update(raw).digest('hex'))).statusCode).toBe(
      200,
    )
  })

  test('the previous secret is accepted', async () => {
    const raw = JSON.stringify(whole)
    const signature = createHmac('sha256', 'the-previous-client-secret').update(raw).digest('hex')
    expectCanvas(await world.send('initialize', undefined, { raw, signature }), 'inbox-first')
  })
})

describe('with the database gone', () => {
  test('the card says so, and gives back what was typed', async () => {
    const broken = await inboxWorld()
    await broken.remember('100', DOUBLE_CHARGE)
    const { json: form } = await broken.submit('100', 'hand_over', undefined)
    await broken.database.close()

    expectCanvas(await broken.initialize('100'), 'inbox-first')
    const typed = { reason: 'Needs someone with Stripe access', bypass_reason: 'No time' }
    const answer = await broken.submit('100', 'check_and_hand_over', form, typed)
    expectCanvas(answer)
    expect(textOf(answer.json)).toContain('That did not work')
    expect(JSON.stringify(answer.json)).toContain('Needs someone with Stripe access')
    expect(JSON.stringify(answer.json)).toContain('"check_and_hand_over"')
    await broken.app.close()
    await broken.queue.stop()
    await broken.testDatabase.drop()
  })
})
