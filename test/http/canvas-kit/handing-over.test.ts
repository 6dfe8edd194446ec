import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { refuseInvalidCanvas } from '../../../src/http/canvas-kit/outbound.ts'
import { ask } from '../../postgres/ask.ts'
import {
  DOUBLE_CHARGE,
  findingsOn,
  type InboxWorld,
  inboxWorld,
  textOf,
  valuesOf,
  WORKSPACE,
} from '../inbox-world.ts'

const GOOD_REASON =
  'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access'

let world: InboxWorld
let conversation: string
let count = 0

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

beforeEach(async () => {
  count += 1
  conversation = `9${count}`
  await world.remember(conversation, DOUBLE_CHARGE)
})

async function rows(table: string): Promise<Record<string, unknown>[]> {
  return ask(world.database, WORKSPACE, {
    text: `select t.* from ${table} t where to_jsonb(t)->>'conversation_id' = $1
           or t.workspace_id || (to_jsonb(t)->>'case_id') in
             (select workspace_id || id from cases where conversation_id = $1)`,
    values: [conversation],
  })
}

async function openForm() {
  const { json } = await world.submit(conversation, 'hand_over', undefined)
  return json
}

describe('the form', () => {
  test('asks a human for one thing in an ordinary billing case, and fills in the rest', async () => {
    const values = valuesOf(await openForm())
    const empty = Object.entries(values).filter(([, value]) => value === '')
    expect(empty.map(([name]) => name)).toEqual(['reason'])
    expect(values).toMatchObject({
      handoff_type: 'support-to-support',
      receiver_team: '502',
      receiver: '2',
    })
  })

  test('keeps what was typed when the type changes, and shows the fields of the new one', async () => {
    const form = await openForm()
    const { json } = await world.submit(conversation, 'handoff_type', form, {
      handoff_type: 'support-to-engineering',
      reason: 'Half a reas',
    })
    expect(valuesOf(json)).toMatchObject({
      reason: 'Half a reas',
      repro_steps: expect.any(String),
      receiver_team: '503',
      receiver: '4',
    })
  })

  test('takes the chosen type from an option id as well', async () => {
    const { json } = await world.submit(conversation, 'enterprise-escalation', await openForm())
    expect(valuesOf(json)).toMatchObject({ handoff_type: 'enterprise-escalation' })
  })

  test('offers somebody present when another team is chosen', async () => {
    const { json } = await world.submit(conversation, 'receiver_team', await openForm(), {
      receiver_team: '503',
    })
    expect(valuesOf(json)).toMatchObject({ receiver_team: '503', receiver: '4' })
  })

  test.each(['save_draft', 'cancel', 'refresh', 'unknown_thing'])(
    'is found again as it was left after %s',
    async (componentId) => {
      await world.submit(conversation, componentId, await openForm(), { reason: 'Half a reas' })
      expect(valuesOf(await openForm())).toMatchObject({ reason: 'Half a reas' })
    },
  )

  test('keeps text that no database likes', async () => {
    const { json } = await world.submit(conversation, 'save_draft', await openForm(), {
      reason: 'null\u0000 and half a character \ud83d end',
    })
    expect(textOf(json)).toContain('Draft saved')
  })

  test('works before anybody has read the conversation', async () => {
    conversation = `unread-${count}`
    const form = await openForm()
    expect(textOf(form)).toContain('The draft is on its way')
    const { json } = await world.submit(conversation, 'check_and_hand_over', form)
    expect(findingsOn(json)).toEqual(expect.arrayContaining(['summary', 'reason', 'next-step']))
  })
})

describe('the gate', () => {
  test('blocks a reason that only names a destination, and says why, how and on what', async () => {
    const { json } = await world.submit(conversation, 'check_and_hand_over', await openForm(), {
      reason: 'escalating to billing',
    })
    expect(findingsOn(json)).toEqual(['reason'])
    expect(textOf(json)).toContain('Not handed over yet: 1 thing to fix')
    expect(valuesOf(json)).toMatchObject({ reason: 'escalating to billing' })
    expect(await rows('cases')).toEqual([])
    expect(await rows('verdicts')).toMatchObject([{ outcome: 'blocked' }])
  })

  test('lets a concrete reason pass, and everything that follows is in Postgres at once', async () => {
    const { json } = await world.submit(conversation, 'check_and_hand_over', await openForm(), {
      reason: GOOD_REASON,
    })
    expect(textOf(json)).toContain('handed over to Mia Chen (Billing)')
    expect(await rows('cases')).toMatchObject([
      { status: 'handed-off', owner: { teammateId: '2', team: { id: '502' } } },
    ])
    expect(await rows('handoffs')).toMatchObject([{ state: 'sent', bypass: null }])
    expect((await rows('events')).map(({ happening }) => happening)).toMatchObject([
      { kind: 'case-opened' },
      { kind: 'handoff-sent', toName: 'Mia Chen', reason: GOOD_REASON },
      { kind: 'customer-told' },
    ])
    expect((await rows('effects')).map(({ plan, state }) => ({ plan, state }))).toMatchObject([
      { plan: { kind: 'internal-note' }, state: 'pending' },
      { plan: { kind: 'assign-team', teamId: '502' }, state: 'pending' },
      { plan: { kind: 'assign-teammate', teammateId: '2' }, state: 'pending' },
      { plan: { kind: 'customer-message', message: { purpose: 'transition' } }, state: 'pending' },
      {
        plan: {
          kind: 'conversation-attributes',
          attributes: { 'Baton status': 'Handed off', 'Baton owner': 'Mia Chen' },
        },
        state: 'pending',
      },
    ])
    expect(await rows('forms')).toEqual([])
  })

  test('offers the text to use, and using it clears the finding', async () => {
    const form = await openForm()
    const blocked = await world.submit(conversation, 'check_and_hand_over', form, {
      promised: '',
      reason: GOOD_REASON,
    })
    expect(findingsOn(blocked.json)).toEqual(['promised'])
    const mended = await world.submit(conversation, 'use_suggestion:promised', blocked.json)
    expect(valuesOf(mended.json).promised).toContain('written confirmation by Friday')
    expect(textOf(mended.json)).toContain('Nothing is missing any more')
    const passed = await world.submit(conversation, 'check_and_hand_over', mended.json)
    expect(textOf(passed.json)).toContain('handed over to Mia Chen')
  })

  test('is passed by with a reason, which goes on the record and into the note', async () => {
    const form = await openForm()
    const { json: blocked } = await world.submit(conversation, 'check_and_hand_over', form)
    const refused = await world.submit(conversation, 'hand_over_anyway', blocked)
    expect(textOf(refused.json)).toContain('Say in a few words why')
    const { json } = await world.submit(conversation, 'hand_over_anyway', refused.json, {
      bypass_reason: 'Customer is on the phone with Mia right now',
    })
    expect(textOf(json)).toContain('Handed over anyway, on the record')
    expect((await rows('events')).at(-2)).toMatchObject({
      happening: { kind: 'gate-bypassed', checks: ['reason'] },
    })
    expect(JSON.stringify((await rows('effects'))[0])).toContain('on the phone with Mia')
  })

  test('never lets a case go without a named person, whatever the reason', async () => {
    const { json } = await world.submit(conversation, 'hand_over_anyway', await openForm(), {
      reason: GOOD_REASON,
      receiver_team: 'none',
      receiver: 'none',
      bypass_reason: 'It is very urgent, somebody has to look',
    })
    expect(findingsOn(json)).toContain('receiver')
    expect(await rows('handoffs')).toEqual([])
  })
})

describe('once only', () => {
  test('the same submit again gets the first answer again, byte for byte', async () => {
    const form = await openForm()
    const press = () =>
      world.submit(conversation, 'check_and_hand_over', form, { reason: GOOD_REASON })
    const first = await press()
    const second = await press()
    expect(second.text).toBe(first.text)
    expect(await rows('handoffs')).toHaveLength(1)
  })

  test('a double click, both at the same moment, is one handoff and one answer', async () => {
    const form = await openForm()
    const press = () =>
      world.submit(conversation, 'check_and_hand_over', form, { reason: GOOD_REASON })
    const answers = await Promise.all([press(), press(), press()])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await rows('handoffs')).toHaveLength(1)
    expect(await rows('effects')).toHaveLength(5)
  })

  test('another submit from a used canvas gets a fresh one and loses nothing typed', async () => {
    const form = await openForm()
    await world.submit(conversation, 'save_draft', form, { reason: 'First words' })
    const { json } = await world.submit(conversation, 'check_and_hand_over', form, {
      reason: GOOD_REASON,
    })
    expect(textOf(json)).toContain('had been used already')
    expect(valuesOf(json)).toMatchObject({ reason: GOOD_REASON })
    expect(json.canvas.stored_data?.nonce).not.toBe(form.canvas.stored_data?.nonce)
    expect(await rows('handoffs')).toEqual([])
  })

  test('a form opened before the case changed hands nothing over, and keeps what was typed', async () => {
    const mine = await openForm()
    const { json: hers } = await world.submit(conversation, 'hand_over', undefined, {}, '3')
    await world.submit(conversation, 'check_and_hand_over', hers, { reason: GOOD_REASON }, '3')
    const { json } = await world.submit(conversation, 'check_and_hand_over', mine, {
      reason: 'Refund fails with RF-409, needs Stripe access',
    })
    expect(textOf(json)).toContain('changed since this form was opened')
    expect(valuesOf(json)).toMatchObject({
      reason: 'Refund fails with RF-409, needs Stripe access',
    })
    expect(await rows('handoffs')).toHaveLength(1)
  })

  test('without the ids of its canvas the very same handoff is still made once', async () => {
    const { json: form } = await world.submit(conversation, 'hand_over', undefined)
    const bare = { canvas: { content: form.canvas.content } }
    await world.submit(conversation, 'check_and_hand_over', bare, { reason: GOOD_REASON })
    const { json } = await world.submit(conversation, 'check_and_hand_over', bare, {
      reason: GOOD_REASON,
    })
    expect(textOf(json)).toContain('handed over to Mia Chen')
    expect(await rows('handoffs')).toHaveLength(1)
  })

  test('two teammates who open a case at once get one case', async () => {
    const open = (teammateId: string) =>
      world.submit(conversation, 'open_case', undefined, {}, teammateId)
    await Promise.all(['1', '2', '3', '4'].map(open))
    expect(await rows('cases')).toHaveLength(1)
  })
})

test('a case opened before its conversation was read learns what it is about', async () => {
  conversation = `opened-first-${count}`
  await world.submit(conversation, 'open_case', undefined)
  expect(await rows('cases')).toMatchObject([{ situation: 'Not read yet' }])
  await world.remember(conversation, DOUBLE_CHARGE)
  const [learned] = await rows('cases')
  expect(learned?.situation).toContain('charged twice')
  expect(textOf((await world.initialize(conversation)).json)).toContain('C-')
})

describe('after a handoff', () => {
  async function handOver() {
    const form = await openForm()
    const { json } = await world.submit(conversation, 'check_and_hand_over', form, {
      reason: GOOD_REASON,
    })
    return json
  }

  test('the receiver finds reason, sender and next step first, and what not to ask', async () => {
    await handOver()
    const { json: card } = await world.initialize(conversation, '2')
    expect(refuseInvalidCanvas(card, 'inbox-first')).toEqual([])
    expect(textOf(card)).toContain('Status: Handed off')
    expect(textOf(card)).toContain('Owner: Mia Chen (Billing)')
    const { json: briefing } = await world.submit(conversation, 'briefing', card, {}, '2')
    expect(textOf(briefing)).toContain(GOOD_REASON)
    expect(textOf(briefing)).toContain('Handed over by Ana Rossi (Support)')
    expect(textOf(briefing)).toContain('FW-20817')
    const { json: timeline } = await world.submit(conversation, 'timeline', briefing, {}, '2')
    expect(textOf(timeline)).toContain('Handed over to Mia Chen (Billing)')
    const { json: back } = await world.submit(conversation, 'back', timeline, {}, '2')
    expect(back.canvas.stored_data?.screen).toBe('briefing')
  })

  test('the sender takes it back while nobody has accepted, and nobody else can', async () => {
    await handOver()
    const { json: refused } = await world.submit(conversation, 'withdraw', undefined, {}, '4')
    expect(textOf(refused)).toContain('Only the sender can withdraw')
    const { json } = await world.submit(conversation, 'withdraw', undefined)
    expect(textOf(json)).toContain('The handoff was withdrawn')
    expect(textOf(json)).toContain('Owner: Ana Rossi (Support)')
    expect(await rows('handoffs')).toMatchObject([{ state: 'withdrawn' }])
    const { json: nothing } = await world.submit(conversation, 'withdraw', undefined)
    expect(textOf(nothing)).toContain('no handoff left to withdraw')
  })

  test('handing on what was received accepts it, and a third hop within a day has to say why it will hold', async () => {
    await handOver()
    const hand = async (from: string, to: { team: string; person: string }, reason: string) => {
      const { json: form } = await world.submit(conversation, 'hand_over', undefined, {}, from)
      const typed = { reason, receiver_team: to.team, receiver: to.person }
      return (await world.submit(conversation, 'check_and_hand_over', form, typed, from)).json
    }
    const second = await hand(
      '2',
      { team: '503', person: '4' },
      'Stripe rejects it with RF-409, needs an engineer to reset the charge',
    )
    expect(textOf(second)).toContain('handed over to Lena Fischer')
    expect((await rows('handoffs')).map(({ state }) => state).sort()).toEqual(['accepted', 'sent'])
    const third = await hand(
      '4',
      { team: '502', person: '2' },
      'The charge is reset in Stripe, the refund has to be sent from billing',
    )
    expect(findingsOn(third)).toContain('ping-pong')
  })
})

test('case numbers have no gaps, however many cases are opened at once', async () => {
  const ids = Array.from({ length: 12 }, (_, n) => `race-${n}`)
  await Promise.all(
    ids.flatMap((id) => [
      world.submit(id, 'open_case', undefined),
      world.submit(id, 'open_case', undefined, {}, '2'),
    ]),
  )
  const [row] = await ask<{ count: number; highest: number }>(world.database, WORKSPACE, {
    text: 'select count(*)::int, max(number)::int as highest from cases',
  })
  expect(row?.count).toBe(row?.highest)
})
