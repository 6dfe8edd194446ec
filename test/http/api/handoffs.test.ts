import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../../postgres/ask.ts'
import { makeKey, signedIn } from '../console-world.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld, valuesOf, WORKSPACE } from '../inbox-world.ts'

const REASON = 'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access'

let world: InboxWorld
let key: string
let conversation: string
let count = 0

beforeAll(async () => {
  world = await inboxWorld()
  key = await makeKey(await signedIn(world))
})

afterAll(() => world.close())

beforeEach(async () => {
  count += 1
  conversation = `7${count}`
  await world.remember(conversation, DOUBLE_CHARGE)
  await ask(world.database, WORKSPACE, { text: 'update api_keys set last_used_at = null' })
  key = await makeKey(await signedIn(world))
})

async function send(body: unknown, headers: Record<string, string> = {}) {
  const answer = await world.app.inject({
    method: 'POST',
    url: '/api/handoffs',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
      ...headers,
    },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: answer.statusCode, json: answer.json(), headers: answer.headers }
}

const handoffsOf = (id: string) =>
  ask(world.database, WORKSPACE, {
    text: `select h.* from handoffs h join cases c on c.id = h.case_id where c.conversation_id = $1`,
    values: [id],
  })

const fieldsOf = (row: Record<string, unknown> | undefined): Record<string, string> =>
  (row as { package: { fields: Record<string, string> } }).package.fields

describe('handing over', () => {
  test('tells the customer in given words, or not at all', async () => {
    const body = { conversation_id: conversation, reason: REASON }
    await send({ ...body, customer_message: { text: 'Mia has it now.' } })
    const [told] = await handoffsOf(conversation)
    expect(told?.told).toMatchObject({ purpose: 'transition', paragraphs: ['Mia has it now.'] })
    const untold = { tell: false, text: null }
    await send({ ...body, receiver: 'Lena Fischer', customer_message: untold })
    expect((await handoffsOf(conversation)).map((row) => row.told)).toContain(null)
  })

  test('leaves a link out that cannot be sent, and waits for nobody to look at it', async () => {
    const text = 'Mia has it, see http://evil.example/x now.'
    const body = { conversation_id: conversation, reason: REASON, customer_message: { text } }
    expect((await send(body)).status).toBe(201)
    const [row] = await handoffsOf(conversation)
    expect(row?.told).toMatchObject({ paragraphs: ['Mia has it, see [link removed] now.'] })
  })

  test('takes one sentence from Fin, fills in the rest from the draft, and says who has it', async () => {
    const { status, json } = await send({ conversation_id: conversation, reason: REASON })
    expect(status).toBe(201)
    expect(json).toMatchObject({
      repeated: false,
      case: {
        conversation_id: conversation,
        status: 'handed-off',
        owner: { name: 'Mia Chen', team: 'Billing' },
        latest_handoff: { type: 'support-to-support', from: { id: '1' }, to: { id: '2' } },
      },
    })
    const [row] = await handoffsOf(conversation)
    const fields = fieldsOf(row)
    expect(fields.reason).toBe(REASON)
    expect(fields.summary).toContain('charged twice')
    const effects = await ask(world.database, WORKSPACE, {
      text: 'select actor_id from effects where conversation_id = $1',
      values: [conversation],
    })
    expect(effects.length).toBeGreaterThan(1)
    expect(new Set(effects.map(({ actor_id }) => actor_id))).toEqual(new Set(['1']))
  })

  test('is blocked by the same gate as on the card, with every finding', async () => {
    const { status, json, headers } = await send({
      conversation_id: conversation,
      reason: 'Escalating to billing',
      next_step: ' ',
    })
    expect(status).toBe(422)
    expect(headers['content-type']).toContain('application/problem+json')
    expect(json).toMatchObject({ type: 'urn:baton:problem:blocked', status: 422 })
    const reason = json.findings.find(({ check }: { check: string }) => check === 'reason')
    expect(reason).toMatchObject({ field: 'reason', weight: 'blocking' })
    expect(reason.problem.length).toBeGreaterThan(10)
    expect(reason.fix.length).toBeGreaterThan(10)
    expect(reason.evidence[0].quote).toContain('charged twice')
    expect(await handoffsOf(conversation)).toEqual([])
  })

  test('goes past the gate with a reason, which stays on the record', async () => {
    const { status, json } = await send({
      conversation_id: conversation,
      reason: 'Escalating to billing',
      bypass_reason: 'The customer is on the phone and waits',
    })
    expect(status).toBe(201)
    expect(json.case.latest_handoff.bypass_reason).toBe('The customer is on the phone and waits')
  })

  test('goes to whom is named, by id or by name, and a team alone to somebody present there', async () => {
    const toLena = { conversation_id: conversation, reason: REASON, receiver: 'lena fischer' }
    expect((await send(toLena)).json.case.owner).toMatchObject({ id: '4', team: 'Engineering' })
    const other = `${conversation}0`
    await world.remember(other, DOUBLE_CHARGE)
    const toBilling = { conversation_id: other, reason: REASON, receiver_team: 502 }
    expect((await send(toBilling)).json.case.owner).toMatchObject({ id: '2', team: 'Billing' })
  })

  test('refuses a receiver nobody knows, and lists who there is', async () => {
    const wrong = await send({ conversation_id: conversation, receiver_team: 'Legal' })
    expect(wrong.status).toBe(422)
    expect(wrong.json).toMatchObject({ field: 'receiver_team' })
    expect(wrong.json.names).toEqual(['Billing', 'Engineering', 'Support'])
  })

  test('is done as the admin it is sent on behalf of, and refused for somebody unknown', async () => {
    const body = { conversation_id: conversation, reason: REASON, receiver: '4' }
    const stranger = await send({ ...body, on_behalf_of: '999' })
    expect(stranger).toMatchObject({ status: 422, json: { field: 'on_behalf_of' } })
    expect((await send({ ...body, on_behalf_of: 2 })).json.case.latest_handoff.from.id).toBe('2')
  })

  test('leaves the form that a person has open in the card as it is', async () => {
    const { json: form } = await world.submit(conversation, 'hand_over', undefined)
    await world.submit(conversation, 'save_draft', form, { reason: 'half a thought' })
    expect((await send({ conversation_id: conversation, reason: REASON })).status).toBe(201)
    const { json: again } = await world.submit(conversation, 'hand_over', undefined)
    expect(valuesOf(again).reason).toBe('half a thought')
    const [row] = await handoffsOf(conversation)
    expect(fieldsOf(row).reason).toBe(REASON)
  })
})

describe('asking twice', () => {
  test('with an Idempotency-Key the first answer comes again, word for word', async () => {
    const body = { conversation_id: conversation, reason: REASON }
    const first = await send(body, { 'idempotency-key': 'one' })
    const second = await send(body, { 'idempotency-key': 'one' })
    expect(second.status).toBe(201)
    expect(second.json).toEqual(first.json)
    expect(await handoffsOf(conversation)).toHaveLength(1)
  })

  test('an Idempotency-Key that was used for something else is refused', async () => {
    const body = { conversation_id: conversation, reason: REASON }
    await send(body, { 'idempotency-key': 'two' })
    const other = await send({ ...body, reason: 'Something else' }, { 'idempotency-key': 'two' })
    expect(other.status).toBe(422)
    expect(other.json.type).toBe('urn:baton:problem:idempotency-key-used')
  })

  test('another key may use the same Idempotency-Key, for a handoff of its own', async () => {
    const body = { conversation_id: conversation, reason: REASON, on_behalf_of: '1' }
    await send({ ...body, receiver: '2' }, { 'idempotency-key': 'three' })
    key = await makeKey(await signedIn(world), 'Another')
    const other = await send({ ...body, receiver: '4' }, { 'idempotency-key': 'three' })
    expect(other).toMatchObject({
      status: 201,
      json: { repeated: false, case: { owner: { id: '4' } } },
    })
  })

  test('another Idempotency-Key is judged as a request of its own, however soon it comes', async () => {
    const body = { conversation_id: conversation, reason: REASON }
    await send(body, { 'idempotency-key': 'four' })
    const other = await send(body, { 'idempotency-key': 'five' })
    expect(other, 'Mia has it now, and Billing has nobody else').toMatchObject({
      status: 422,
      json: { type: 'urn:baton:problem:blocked' },
    })
    expect(await handoffsOf(conversation)).toHaveLength(1)
  })

  test('what waits there word for word is never called a new handoff', async () => {
    const body = { conversation_id: conversation, reason: REASON, receiver: '4', on_behalf_of: '1' }
    await send(body, { 'idempotency-key': 'six' })
    const other = await send(body, { 'idempotency-key': 'seven' })
    expect(other).toMatchObject({ status: 200, json: { repeated: true } })
    expect(await handoffsOf(conversation)).toHaveLength(1)
  })

  test('without one, the same handoff within a minute is answered with the one there is', async () => {
    const body = { conversation_id: conversation, reason: REASON }
    expect((await send(body)).status).toBe(201)
    const again = await send(body)
    expect(again).toMatchObject({ status: 200, json: { repeated: true } })
    expect(await handoffsOf(conversation)).toHaveLength(1)
  })

  test('a later one, or one to somebody else, is a handoff of its own', async () => {
    const body = { conversation_id: conversation, reason: REASON }
    await send(body)
    expect((await send({ ...body, receiver: '4', on_behalf_of: '1' })).status).toBe(201)
    await ask(world.database, WORKSPACE, {
      text: `update handoffs set sent_at = sent_at - interval '2 minutes'`,
    })
    expect((await send({ ...body, receiver: '2', on_behalf_of: '1' })).status).toBe(201)
    expect(await handoffsOf(conversation)).toHaveLength(3)
  })

  for (const [label, change] of [
    [
      'with another reason',
      { reason: 'Bank confirms the duplicate, refund RF-409 must be redone' },
    ],
    ['of another kind', { type: 'support-to-success' }],
    ['by somebody else', { on_behalf_of: '3' }],
    ['of another team', { receiver_team: 'Support' }],
  ] as const) {
    test(`one to the same person a moment later, but ${label}, is never taken for the first`, async () => {
      const body = {
        conversation_id: conversation,
        type: 'support-to-support',
        reason: REASON,
        receiver: '4',
        on_behalf_of: '1',
      }
      expect((await send(body)).status).toBe(201)
      const other = await send({
        ...body,
        ...change,
        bypass_reason: 'The customer waits on the phone',
      })
      expect(other).toMatchObject({ status: 201, json: { repeated: false } })
      expect(await handoffsOf(conversation)).toHaveLength(2)
    })
  }

  test('text for a field that this kind of handoff does not have makes no second one of it', async () => {
    const body = { conversation_id: conversation, reason: REASON, renewal_date: '2027-01-31' }
    expect((await send(body)).status).toBe(201)
    expect(await send(body)).toMatchObject({ status: 200, json: { repeated: true } })
  })

  test('ten at the same moment open one case and hand it over once', async () => {
    const body = { conversation_id: conversation, reason: REASON }
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(body)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      ...Array.from({ length: 9 }, () => 200),
      201,
    ])
    expect(await handoffsOf(conversation)).toHaveLength(1)
  })
})

describe('what cannot be read', () => {
  for (const [label, body, field] of [
    ['no conversation', { reason: REASON }, 'conversation_id'],
    ['an empty conversation', { conversation_id: '' }, 'conversation_id'],
    ['a type there is none of', { conversation_id: '1', type: 'legal' }, 'type'],
    ['a field that is no text', { conversation_id: '1', reason: 3 }, 'reason'],
    ['a list', [], 'body'],
  ] as const) {
    test(`${label} is named, with where to look`, async () => {
      const { status, json } = await send(body)
      expect(status).toBe(400)
      expect(json).toMatchObject({ type: 'urn:baton:problem:unreadable', field })
      expect(json.detail).toContain('openapi.json')
    })
  }

  test('what is no JSON, too long, or reaches for the prototype is refused as a problem', async () => {
    for (const [body, status] of [
      ['{"conversation_id":', 400],
      ['{"conversation_id":"1","__proto__":{"x":1}}', 400],
      [JSON.stringify({ conversation_id: '1', reason: 'x'.repeat(300_000) }), 413],
    ] as const) {
      const answer = await send(body)
      expect(answer.status).toBe(status)
      expect(answer.headers['content-type']).toContain('application/problem+json')
    }
  })

  test('empty text from a template counts as not given', async () => {
    const { status } = await send({
      conversation_id: Number(conversation),
      type: '',
      receiver_team: '',
      tried: '',
      reason: REASON,
    })
    expect(status).toBe(201)
  })
})

describe('a conversation that was not read yet', () => {
  test('is asked for, and the answer says to come back', async () => {
    const { status, headers, json } = await send({ conversation_id: '404404', reason: REASON })
    expect(status).toBe(503)
    expect(headers['retry-after']).toBe('3')
    expect(json.type).toBe('urn:baton:problem:not-read-yet')
    const jobs = await ask(world.database, WORKSPACE, {
      text: `select data from jobs.job where name = 'read-conversation' and data->>'conversationId' = '404404'`,
    })
    expect(jobs).toHaveLength(1)
  })
})
