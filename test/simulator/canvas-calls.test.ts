import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { ANA, JOE, running, SECRET } from './running.ts'

test('opening the card sends a signed request with everything Intercom sends', async () => {
  const { canvas, received, url } = await running()
  const exchange = await canvas({ kind: 'initialize' })

  const [request] = received
  expect(request?.url).toBe('/canvas/inbox/initialize')
  expect(request?.headers['content-type']).toBe('application/json; charset=utf-8')
  expect(request?.headers['x-body-signature']).toBe(
    createHmac('sha256', SECRET)
      .update(request?.raw ?? '')
      .digest('hex'),
  )
  expect(exchange.request.raw, 'the page sees the bytes that were sent').toBe(request?.raw)
  expect(exchange.request.url).toBe(`${url}/canvas/inbox/initialize`)
  expect(exchange.response?.status).toBe(200)
  expect(exchange.problems).toEqual([])
  expect(exchange.canvas).toEqual({ content: { components: [{ type: 'text', text: 'Hello' }] } })

  expect(Object.keys(request?.json ?? {})).toEqual([
    'workspace_id',
    'workspace_region',
    'admin',
    'conversation',
    'contact',
    'customer',
  ])
  expect(request?.json).toMatchObject({
    workspace_id: 'demo_acme',
    workspace_region: 'US',
    admin: {
      type: 'admin',
      id: ANA,
      name: 'Ana Rossi',
      away_mode_enabled: false,
      has_inbox_seat: true,
      team_ids: [501],
    },
    conversation: {
      type: 'conversation',
      id: JOE,
      admin_assignee_id: 814001,
      team_assignee_id: 501,
      state: 'open',
      ai_agent_participated: true,
      ai_agent: { resolution_state: 'escalated' },
      source: {
        type: 'conversation',
        delivered_as: 'customer_initiated',
        author: { type: 'user', name: 'Joe Marsh' },
      },
      conversation_parts: { type: 'conversation_part.list', total_count: 10 },
    },
    contact: { type: 'contact', name: 'Joe Marsh', role: 'user', companies: { total_count: 1 } },
    customer: { type: 'user', name: 'Joe Marsh' },
  })
})

test('bodies are escaped as Intercom escapes them, so that hashing re-serialised JSON fails', async () => {
  const { canvas, received } = await running()
  await canvas({})
  const [request] = received
  const raw = request?.raw ?? ''
  expect(raw).toContain('\\u003cp\\u003e')
  expect(raw).not.toMatch(/[<>&]/)
  const again = createHmac('sha256', SECRET).update(JSON.stringify(request?.json)).digest('hex')
  expect(again).not.toBe(request?.headers['x-body-signature'])
})

test('using the card sends what was used, what was typed and the canvas it was typed in', async () => {
  const { canvas, received } = await running()
  const current = {
    content: { components: [{ type: 'text', text: 'Hello' }] },
    stored_data: { nonce: 'x1' },
  }
  await canvas({
    kind: 'submit',
    component_id: 'check_and_hand_over',
    input_values: { reason: 'a < b' },
    current_canvas: current,
  })
  expect(received[0]?.url).toBe('/canvas/inbox/submit')
  expect(received[0]?.json).toMatchObject({
    component_id: 'check_and_hand_over',
    input_values: { reason: 'a < b' },
    current_canvas: current,
    conversation: { id: JOE },
    admin: { id: ANA },
  })
})

const refused: [label: string, status: number, body: unknown, problem: RegExp][] = [
  ['an error status', 500, { canvas: {} }, /answered 500/],
  ['a signature refused', 401, {}, /answered 401/],
  ['something that is not JSON', 200, '<html>', /not JSON/],
  ['no canvas', 200, {}, /canvas is missing/],
  [
    'a component nobody knows',
    200,
    { canvas: { content: { components: [{ type: 'iframe' }] } } },
    /unknown component type/,
  ],
]

for (const [label, status, body, problem] of refused) {
  test(`the page is told why Intercom would not show ${label}`, async () => {
    const { canvas, answers } = await running()
    answers.canvas = { status, body }
    const exchange = await canvas({})
    expect(exchange.canvas).toBeNull()
    expect(exchange.problems.join()).toMatch(problem)
    expect(exchange.response?.raw).toBe(typeof body === 'string' ? body : JSON.stringify(body))
  })
}

test('an app that is not there is a problem, not a failure of the simulator', async () => {
  const { canvas } = await running({ appUrl: 'http://127.0.0.1:9' })
  const exchange = await canvas({})
  expect(exchange.response).toBeNull()
  expect(exchange.problems[0]).toMatch(/did not answer/)
})

test('an unknown teammate or conversation is refused', async () => {
  const { control } = await running()
  for (const wrong of [
    { conversationId: '1', teammateId: ANA },
    { conversationId: JOE, teammateId: '1' },
  ]) {
    expect((await control('POST', '/canvas', { kind: 'initialize', ...wrong })).status).toBe(404)
  }
})
