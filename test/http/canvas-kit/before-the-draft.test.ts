import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  DOUBLE_CHARGE,
  findingsOn,
  type InboxWorld,
  inboxWorld,
  payload,
  textOf,
  valuesOf,
  WORKSPACE,
} from '../inbox-world.ts'

let world: InboxWorld
let conversation: string
let count = 0

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

beforeEach(() => {
  count += 1
  conversation = `8${count}`
})

const BUG_REPORT = DOUBLE_CHARGE.slice(0, 1).map((part) => ({
  ...part,
  body: 'The export crashes. I click Export > CSV, then the page shows error 500. I expected a file.',
}))

async function openForm() {
  const { json } = await world.submit(conversation, 'hand_over', undefined)
  return json
}

describe('a form that was opened before the draft was there', () => {
  test('is filled in by Refresh, with the type and the receiver the draft suggests', async () => {
    const early = await openForm()
    expect(textOf(early)).toContain('The draft is on its way')
    await world.remember(conversation, BUG_REPORT)
    const { json } = await world.submit(conversation, 'refresh', early)
    expect(valuesOf(json)).toMatchObject({
      handoff_type: 'support-to-engineering',
      receiver_team: '503',
      receiver: '4',
    })
    expect(valuesOf(json).summary).not.toBe('')
  })

  test('is filled in around what was typed meanwhile', async () => {
    const early = await openForm()
    await world.submit(conversation, 'save_draft', early, { reason: 'Half a reas' })
    await world.remember(conversation, DOUBLE_CHARGE)
    const values = valuesOf(await openForm())
    expect(values).toMatchObject({ reason: 'Half a reas' })
    expect(values.summary).not.toBe('')
  })

  test.each([
    ['twice', ['refresh', 'refresh']],
    ['and saved', ['save_draft']],
    ['and closed', ['cancel']],
  ])('is filled in when it was looked at %s', async (_label, presses) => {
    let canvas = await openForm()
    for (const press of presses) {
      const { json } = await world.submit(conversation, press, canvas)
      canvas = json
    }
    await world.remember(conversation, BUG_REPORT)
    const values = valuesOf(await openForm())
    expect(values).toMatchObject({ handoff_type: 'support-to-engineering', receiver: '4' })
    expect(values.summary).not.toBe('')
  })

  test('keeps the type and the person somebody chose', async () => {
    const early = await openForm()
    const { json: chosen } = await world.submit(conversation, 'handoff_type', early, {
      handoff_type: 'enterprise-escalation',
    })
    await world.remember(conversation, BUG_REPORT)
    const { json } = await world.submit(conversation, 'refresh', chosen, {
      receiver_team: '502',
      receiver: '2',
    })
    expect(valuesOf(json)).toMatchObject({
      handoff_type: 'enterprise-escalation',
      receiver_team: '502',
      receiver: '2',
    })
  })

  test('shows the draft that came in before anything is handed over with it', async () => {
    const early = await openForm()
    await world.remember(conversation, DOUBLE_CHARGE)
    const typed = { reason: 'Refund fails with RF-409, needs Stripe access', receiver: '2' }
    const { json } = await world.submit(conversation, 'check_and_hand_over', early, typed)
    expect(textOf(json)).toContain('The draft came in')
    expect(valuesOf(json)).toMatchObject(typed)
    expect(valuesOf(json).summary).not.toBe('')
    const { json: sent } = await world.submit(conversation, 'check_and_hand_over', json, {
      receiver_team: '502',
    })
    expect(textOf(sent)).toContain('handed over to Mia Chen')
  })
})

describe('a form with a draft', () => {
  test('leaves a field empty that somebody emptied', async () => {
    await world.remember(conversation, DOUBLE_CHARGE)
    const form = await openForm()
    expect(valuesOf(form).tried).not.toBe('')
    await world.submit(conversation, 'save_draft', form, { tried: '' })
    expect(valuesOf(await openForm()).tried).toBe('')
  })

  test('follows the conversation where nobody typed', async () => {
    await world.remember(conversation, DOUBLE_CHARGE.slice(0, 1))
    await world.submit(conversation, 'save_draft', await openForm(), { reason: 'Half a reas' })
    await world.remember(conversation, DOUBLE_CHARGE)
    const values = valuesOf(await openForm())
    expect(values.reason).toBe('Half a reas')
    expect(values.promised).toContain('Friday')
  })
})

test('a request that is newer than the reading but holds no thread is judged by the reading', async () => {
  await world.remember(conversation, DOUBLE_CHARGE)
  const form = await openForm()
  const { json } = await world.send('submit', {
    ...payload(conversation),
    conversation: { type: 'conversation', id: conversation, updated_at: 1_900_000_000 },
    component_id: 'check_and_hand_over',
    input_values: { ...valuesOf(form), reason: 'Refund fails with RF-409', promised: 'Nothing' },
    current_canvas: form.canvas,
  })
  expect(findingsOn(json)).toContain('promised')
})

test('half a character at the end of a quoted word does not stop the gate', async () => {
  await world.remember(conversation, DOUBLE_CHARGE)
  const offsets = ['', 'x', 'xx', 'xxx']
  for (const offset of offsets) {
    const reason = `Escalating to billing ${offset}${'😀😀 '.repeat(15)}`
    const form = await openForm()
    const { json } = await world.submit(conversation, 'check_and_hand_over', form, { reason })
    expect(findingsOn(json)).toContain('reason')
  }
})

test('a name no database likes is kept without what it does not like', async () => {
  const odd = DOUBLE_CHARGE.map((part) => ({ ...part, authorName: 'Joe \u0000 \ud83d Marsh' }))
  await world.remember(conversation, odd)
  const { json } = await world.send('submit', {
    ...payload(conversation),
    admin: { type: 'admin', id: '77', name: 'A\u0000na' },
    component_id: 'open_case',
  })
  expect(json.canvas.stored_data?.screen).toBe('case-card')
})

test('a workspace name that was never installed sees nothing of another', async () => {
  await world.remember(conversation, DOUBLE_CHARGE)
  const { json } = await world.send('initialize', {
    ...payload(conversation),
    workspace_id: `${WORKSPACE}-2`,
  })
  expect(json.canvas.stored_data?.screen).toBe('not-installed')
})
