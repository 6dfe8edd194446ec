import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CanvasResponse } from '../../../canvases/kit.ts'
import type { EffectPlan } from '../../../src/domain/effect.ts'
import { setWording } from '../../../src/store/wording.ts'
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
import { withoutPostgres } from '../without-postgres.ts'

const GOOD = {
  reason: 'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access',
}

const OWN = 'Hi Joe, Mia will look at both charges and write to you here.\n\nAna'

let world: InboxWorld
let conversation: string
let count = 0

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

beforeEach(async () => {
  count += 1
  conversation = `7${count}`
  await world.remember(conversation, DOUBLE_CHARGE)
})

const openForm = async () => (await world.submit(conversation, 'hand_over', undefined)).json

const press = async (
  componentId: string,
  canvas: CanvasResponse,
  typed: Readonly<Record<string, string>> = {},
) => (await world.submit(conversation, componentId, canvas, typed)).json

const messageOn = (canvas: CanvasResponse) => valuesOf(canvas).customer_message ?? ''

/** A form whose message was proposed for that time. */
function madeFor(form: CanvasResponse, latest: string): CanvasResponse {
  const { made_for: before = '', ...stored } = form.canvas.stored_data ?? {}
  const [receiver] = before.split(' ')
  const made_for = `${receiver} ${latest}`
  return { ...form, canvas: { ...form.canvas, stored_data: { ...stored, made_for } } }
}

/** The form as if what it proposes had been proposed for a time that is long over. */
const madeLongAgo = (form: CanvasResponse) => madeFor(form, '2020-01-01T00:00:00.000Z')

async function told(): Promise<{ plans: EffectPlan[]; states: string[]; told: unknown[] }> {
  const effects = await ask(world.database, WORKSPACE, {
    text: `select plan, state from effects where conversation_id = $1 order by created_at, position`,
    values: [conversation],
  })
  const handoffs = await ask(world.database, WORKSPACE, {
    text: `select told from handoffs h join cases c on c.id = h.case_id
           where c.conversation_id = $1 order by h.sent_at`,
    values: [conversation],
  })
  const plans = effects.map((row) => row.plan as EffectPlan)
  const messages = effects.filter((row) => (row.plan as EffectPlan).kind === 'customer-message')
  return {
    plans,
    states: messages.map(({ state }) => String(state)),
    told: handoffs.map((row) => row.told),
  }
}

describe('the form', () => {
  test('shows what the customer will read, by name, team and time', async () => {
    const form = await openForm()
    expect(valuesOf(form).tell_customer).toBe('tell')
    expect(messageOn(form)).toMatch(/^Hi Joe! .*Mia from our Billing team/)
    expect(messageOn(form)).toMatch(/no need to repeat/)
    expect(messageOn(form)).toMatch(/expect to hear from Mia/)
    expect(messageOn(form)).not.toMatch(/[{}]/)
  })

  test('proposes anew when the receiver changes and nobody edited it', async () => {
    const changed = await press('receiver_team', await openForm(), { receiver_team: '503' })
    expect(messageOn(changed)).toContain('Lena from our Engineering team')
    expect(messageOn(changed)).not.toContain('Mia')
  })

  test('keeps an edited text, also over another type, and says when it names nobody who takes over', async () => {
    const edited = await press('save_draft', await openForm(), { customer_message: OWN })
    expect(messageOn(edited)).toBe(OWN)
    const changed = await press('receiver_team', edited, { receiver_team: '503' })
    expect(messageOn(changed)).toBe(OWN)
    expect(textOf(changed)).toContain('does not name Lena')
    expect(messageOn(await openForm())).toBe(OWN)
  })

  test('blanks and line ends are no edit', async () => {
    const form = await openForm()
    const spaced = `${messageOn(form).replaceAll('\n', '\r\n')}  `
    const changed = await press('receiver_team', form, {
      receiver_team: '503',
      customer_message: spaced,
    })
    expect(messageOn(changed)).toContain('Lena')
  })

  test('an emptied text falls back to the proposed one and says so', async () => {
    const emptied = await press('save_draft', await openForm(), { customer_message: ' \n ' })
    expect(messageOn(emptied)).toContain('Mia from our Billing team')
    expect(textOf(emptied)).toContain('the proposed one is back')
  })

  test('remembers that the customer is not to be told', async () => {
    await press('save_draft', await openForm(), { tell_customer: 'do-not-tell' })
    expect(valuesOf(await openForm()).tell_customer).toBe('do-not-tell')
  })

  test('asks for a person first where nobody takes over yet', async () => {
    const form = await press('receiver', await openForm(), { receiver: 'none' })
    expect(textOf(form)).toContain('Choose a person to see the message')
  })
})

describe('handing over', () => {
  test('plans one message after note and assignment, and says on the card what the customer reads', async () => {
    const form = await openForm()
    const done = await press('check_and_hand_over', form, GOOD)
    const { plans, told: kept } = await told()
    expect(plans.map(({ kind }) => kind)).toEqual([
      'internal-note',
      'assign-team',
      'assign-teammate',
      'customer-message',
      'conversation-attributes',
    ])
    expect(kept).toMatchObject([{ purpose: 'transition', language: 'en' }])
    expect(textOf(done)).toContain('The customer is being told')
    expect(textOf(done)).toContain('Mia from our Billing team')
  })

  test('sends the teammate’s own words', async () => {
    await press('check_and_hand_over', await openForm(), { ...GOOD, customer_message: OWN })
    const { told: kept } = await told()
    expect(kept).toMatchObject([
      { paragraphs: ['Hi Joe, Mia will look at both charges and write to you here.', 'Ana'] },
    ])
  })

  test('stops at words for somebody else, chosen in the same press, until they were looked at', async () => {
    const form = await openForm()
    const changed = { ...GOOD, customer_message: OWN, receiver_team: '503', receiver: '4' }
    const stopped = await press('check_and_hand_over', form, changed)
    expect((await told()).told).toEqual([])
    expect(messageOn(stopped)).toBe(OWN)
    expect(textOf(stopped)).toMatch(/message was written for another .*read it/i)
    await press('check_and_hand_over', stopped)
    expect((await told()).told).toMatchObject([{ paragraphs: [expect.any(String), 'Ana'] }])
  })

  test('stops at words whose promised time has passed, also when they were saved with the form', async () => {
    const late = madeLongAgo(await openForm())
    const stopped = await press('check_and_hand_over', late, { ...GOOD, customer_message: OWN })
    expect((await told()).told).toEqual([])
    expect(textOf(stopped)).toMatch(/The time .* has passed.*Read it/)
    await ask(world.database, WORKSPACE, {
      text: `update forms set package = jsonb_set(package, '{toCustomer,madeFor,latest}', '"2020-01-01T00:00:00.000Z"') where conversation_id = $1`,
      values: [conversation],
    })
    const reopened = await openForm()
    expect(textOf(reopened)).toMatch(/time .* has passed.*read it/i)
    await press('check_and_hand_over', reopened)
    expect((await told()).told).toHaveLength(1)
  })

  test('stops at them too when the press before could not be carried out', async () => {
    const late = madeLongAgo(await openForm())
    const typed = { ...GOOD, customer_message: OWN }
    const failed = await withoutPostgres(world, () => press('check_and_hand_over', late, typed))
    expect(failed.canvas.stored_data?.screen).toBe('trouble')
    const stopped = await press('check_and_hand_over', failed)
    expect((await told()).told).toEqual([])
    expect(messageOn(stopped)).toBe(OWN)
    expect(textOf(stopped)).toMatch(/The time .* has passed.*Read it/)
  })

  const lure = 'Joe, see https://www.google.com@maps.example/place/Turin. Mia'
  test.each([
    ['a link that cannot be sent', lure, /Joe, see \[link removed\]\. Mia/, /link .* removed/],
    ['more than fits', `Joe and Mia: ${'long '.repeat(520)}`, /^.{1990,2000}$/, /cut after 2000/],
  ])('stops at %s, and shows the words as they would go', async (_, own, shown, why) => {
    const typed = { ...GOOD, customer_message: own }
    const stopped = await press('check_and_hand_over', await openForm(), typed)
    expect((await told()).told).toEqual([])
    expect(messageOn(stopped)).toMatch(shown)
    expect(textOf(stopped)).toMatch(why)
    expect(textOf(stopped)).toContain('Nothing was handed over yet')
    expect(textOf(stopped)).not.toContain('The case changed')
    const words = messageOn(stopped)
    await press('check_and_hand_over', stopped)
    expect((await told()).told).toMatchObject([{ paragraphs: [words] }])
  })

  test('a link with an @ in its path is as good as any', async () => {
    const own = 'Joe, Mia waits at https://www.google.com/maps/place/Turin/@45.07,7.68,15z.'
    await press('check_and_hand_over', await openForm(), { ...GOOD, customer_message: own })
    expect((await told()).told).toMatchObject([{ paragraphs: [own] }])
  })

  test('watches the time that edited words were written with, not the one proposed when they go', async () => {
    const soon = new Date(Date.now() + 90_000).toISOString()
    const form = madeFor(await openForm(), soon)
    const saved = await press('save_draft', form, { ...GOOD, customer_message: OWN })
    await press('check_and_hand_over', saved)
    const rows = await ask(world.database, WORKSPACE, {
      text: `select estimates -> -1 ->> 'latest' as latest from waits where conversation_id = $1`,
      values: [conversation],
    })
    expect(rows).toEqual([{ latest: soon }])
  })

  test('what is not sent is not stopped at', async () => {
    const typed = { ...GOOD, customer_message: lure, tell_customer: 'do-not-tell' }
    await press('check_and_hand_over', await openForm(), typed)
    expect((await told()).told).toEqual([null])
  })

  test('an emoji is one character: as many as fit are not called cut', async () => {
    const own = `Mia ${'🙂'.repeat(1_200)}`
    const saved = await press('save_draft', await openForm(), { customer_message: own })
    expect(textOf(saved)).not.toContain('was cut')
    await press('check_and_hand_over', saved, GOOD)
    expect((await told()).told).toMatchObject([{ paragraphs: [own] }])
  })

  test('sends nothing where that was chosen, and says so', async () => {
    const done = await press('check_and_hand_over', await openForm(), {
      ...GOOD,
      tell_customer: 'do-not-tell',
    })
    expect(textOf(done)).toContain('Nothing was sent to the customer: as chosen')
    const { plans, told: kept } = await told()
    expect(plans.map(({ kind }) => kind)).not.toContain('customer-message')
    expect(kept).toEqual([null])
  })

  test('stops at a secret in the message, offers the text without it, and cannot be passed by', async () => {
    const secret = {
      ...GOOD,
      customer_message: 'Joe, your password: hunter2-Sesame!99 still works',
    }
    const blocked = await press('check_and_hand_over', await openForm(), secret)
    expect(findingsOn(blocked)).toEqual(['secrets'])
    expect(textOf(blocked)).toContain('The message to the customer shows a password')
    const anyway = await press('hand_over_anyway', blocked, {
      bypass_reason: 'Mia is on the phone with him and needs it now',
    })
    expect(textOf(anyway)).toContain('A secret cannot be handed on')
    const mended = await press('use_suggestion:customer_message', anyway)
    expect(messageOn(mended)).not.toContain('hunter2')
    await press('check_and_hand_over', mended)
    expect(JSON.stringify((await told()).plans)).not.toContain('hunter2')
  })

  test('lets no link out but over https', async () => {
    const stopped = await press('check_and_hand_over', await openForm(), {
      ...GOOD,
      customer_message:
        'Joe, see https://status.example.com/1 and http://evil.example/x, javascript:alert(1). Mia',
    })
    await press('check_and_hand_over', stopped)
    const [kept] = (await told()).told
    expect(JSON.stringify(kept)).toContain('https://status.example.com/1')
    expect(JSON.stringify(kept)).not.toMatch(/http:|javascript:/)
  })

  test('a double click tells the customer once', async () => {
    const form = await openForm()
    await Promise.all([
      press('check_and_hand_over', form, GOOD),
      press('check_and_hand_over', form, GOOD),
    ])
    expect((await told()).states).toEqual(['pending'])
  })
})

describe('a handoff that was overtaken', () => {
  test('taken back before the message went out, the customer hears nothing of it', async () => {
    const done = await press('check_and_hand_over', await openForm(), GOOD)
    await press('withdraw', done)
    expect((await told()).states).toEqual(['not-needed'])
  })

  test('handed on before the message went out, the customer hears of the newest receiver only', async () => {
    await press('check_and_hand_over', await openForm(), GOOD)
    const form = await openForm()
    await press('check_and_hand_over', form, { ...GOOD, receiver_team: '503', receiver: '4' })
    expect((await told()).states).toEqual(['not-needed', 'pending'])
  })
})

test('admins’ own wording is what the customer reads', async () => {
  await world.database.withWorkspace(WORKSPACE, (db) =>
    setWording(db, WORKSPACE, 'en', 'transition.billing', 'Over to {name}, our {team} hero.'),
  )
  const form = await openForm()
  await world.database.withWorkspace(WORKSPACE, (db) =>
    setWording(db, WORKSPACE, 'en', 'transition.billing', undefined),
  )
  expect(messageOn(form)).toContain('Over to Mia, our our Billing team hero.')
  expect(messageOn(await openForm())).toContain('check the billing side')
})
