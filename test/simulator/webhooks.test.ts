import { createHmac } from 'node:crypto'
import { expect, test, vi } from 'vitest'
import { ANA, BILLING, JOE, MIA, type Running, running, SECRET } from './running.ts'

const noted = (simulator: Running) =>
  simulator.control('POST', `/conversations/${JOE}/notes`, {
    teammateId: ANA,
    body: 'Look <b>here</b>',
  })

test('a webhook is signed and looks like Intercom: plain text, and only the new part', async () => {
  const simulator = await running()
  await noted(simulator)
  await vi.waitFor(() => expect(simulator.webhooks()).toHaveLength(1))
  const [hook] = simulator.webhooks()
  const signature = createHmac('sha1', SECRET)
    .update(hook?.raw ?? '')
    .digest('hex')
  expect(hook?.headers['x-hub-signature']).toBe(`sha1=${signature}`)
  expect(hook?.json).toMatchObject({
    type: 'notification_event',
    app_id: 'demo_acme',
    topic: 'conversation.admin.noted',
    delivery_attempts: 1,
    delivery_status: 'pending',
    links: {},
    self: null,
    data: {
      type: 'notification_event_data',
      item: {
        type: 'conversation',
        id: JOE,
        conversation_parts: {
          total_count: 1,
          conversation_parts: [
            { part_type: 'note', body: 'Look here', author: { type: 'admin', id: ANA } },
          ],
        },
      },
    },
  })
  expect(hook?.json.id).toMatch(/^notif_[0-9a-f-]{36}$/)
})

const topics: [topic: string, act: (simulator: Running) => Promise<unknown>][] = [
  [
    'conversation.user.created',
    async ({ control }) => {
      const { json } = await control('GET', '/bootstrap')
      return control('POST', '/conversations', { contactId: json.contacts[0].id, body: 'Hello' })
    },
  ],
  [
    'conversation.user.replied',
    ({ control }) =>
      control('POST', `/conversations/${JOE}/replies`, { as: 'customer', body: 'Hello?' }),
  ],
  [
    'conversation.admin.replied',
    ({ control }) =>
      control('POST', `/conversations/${JOE}/replies`, {
        as: 'teammate',
        teammateId: ANA,
        body: 'Hi',
      }),
  ],
  ['conversation.admin.noted', noted],
  [
    'conversation.admin.assigned',
    ({ control }) =>
      control('POST', `/conversations/${JOE}/assignment`, {
        teammateId: ANA,
        type: 'team',
        assigneeId: BILLING,
      }),
  ],
  [
    'conversation.admin.closed',
    ({ control }) =>
      control('POST', `/conversations/${JOE}/state`, { teammateId: ANA, state: 'closed' }),
  ],
  [
    'conversation.admin.opened',
    ({ control }) =>
      control('POST', `/conversations/${JOE}/state`, { teammateId: ANA, state: 'open' }),
  ],
  [
    'conversation.admin.snoozed',
    ({ control }) =>
      control('POST', `/conversations/${JOE}/state`, {
        teammateId: ANA,
        state: 'snoozed',
        snoozedUntil: 4_000_000_000,
      }),
  ],
  [
    'conversation_part.redacted',
    async ({ control, conversation }) =>
      control(
        'POST',
        `/conversations/${JOE}/parts/${(await conversation(JOE)).parts[1]?.id}/redaction`,
        {},
      ),
  ],
  [
    'admin.away_mode_updated',
    ({ control }) => control('POST', `/teammates/${MIA}/away`, { away: true }),
  ],
  ['conversation.deleted', ({ control }) => control('DELETE', `/conversations/${JOE}`)],
]

for (const [topic, act] of topics) {
  test(`the app is told: ${topic}`, async () => {
    const simulator = await running()
    await act(simulator)
    await vi.waitFor(() =>
      expect(simulator.webhooks().map(({ json }) => json.topic)).toEqual([topic]),
    )
  })
}

test('what the app does through REST comes back to it as a webhook', async () => {
  const simulator = await running()
  await simulator.rest('POST', `/conversations/${JOE}/reply`, {
    message_type: 'note',
    type: 'admin',
    admin_id: ANA,
    body: 'x',
  })
  await vi.waitFor(() => expect(simulator.webhooks('conversation.admin.noted')).toHaveLength(1))
  expect(simulator.webhooks()[0]?.raw).toContain('"app_package_code":"simulated-app"')
})

test('what is not acknowledged is sent once more, under the same id', async () => {
  const simulator = await running()
  simulator.answers.webhook = [503]
  await noted(simulator)
  await vi.waitFor(() => expect(simulator.webhooks()).toHaveLength(2))
  const [first, second] = simulator.webhooks()
  expect(second?.json.id).toBe(first?.json.id)
  expect(second?.json.delivery_attempts).toBe(2)
  await vi.waitFor(async () => {
    const { deliveries } = (await simulator.control('GET', '/webhooks')).json
    expect(deliveries[0]).toMatchObject({
      topic: 'conversation.admin.noted',
      conversationId: JOE,
      outcome: 'delivered',
      attempts: [{ status: 503 }, { status: 200 }],
    })
  })
})

test('after the second failure it is gone', async () => {
  const simulator = await running()
  simulator.answers.webhook = [500, 500]
  await noted(simulator)
  await vi.waitFor(async () => {
    const { deliveries } = (await simulator.control('GET', '/webhooks')).json
    expect(deliveries[0]).toMatchObject({
      outcome: 'failed',
      attempts: [{ status: 500 }, { status: 500 }],
    })
  })
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(simulator.webhooks()).toHaveLength(2)
})

test('an app that is down never holds a change up, and is in the log', async () => {
  const simulator = await running({ appUrl: 'http://127.0.0.1:9', webhookRetryMs: 60_000 })
  const started = performance.now()
  expect((await noted(simulator)).status).toBe(200)
  expect(performance.now() - started).toBeLessThan(2_000)
  await vi.waitFor(async () => {
    const { deliveries } = (await simulator.control('GET', '/webhooks')).json
    expect(deliveries[0]).toMatchObject({ outcome: 'pending', attempts: [{ status: null }] })
  })
})

test('a new workspace announces its open conversations once it listens', async () => {
  const simulator = await running({ announce: true, announceAfterMs: 1 })
  const { conversations } = (await simulator.control('GET', '/conversations')).json
  const open = conversations.filter(({ state }: { state: string }) => state !== 'closed').length
  await vi.waitFor(() => expect(simulator.webhooks('conversation.user.created')).toHaveLength(open))
})

test('no webhooks are sent when they are switched off', async () => {
  const simulator = await running({ webhooks: false, announce: true, announceAfterMs: 1 })
  await noted(simulator)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(simulator.webhooks()).toEqual([])
  expect((await simulator.control('GET', '/bootstrap')).json.webhooks).toBe(false)
})
