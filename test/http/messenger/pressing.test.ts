import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseInvalidAnswer } from '../../../src/http/canvas-kit/messenger/refuse-invalid-answer.ts'
import { WORKSPACE } from '../inbox-world.ts'
import { type MessengerWorld, messengerWorld, pressable, wordsOf } from './messenger-world.ts'

let world: MessengerWorld

beforeAll(async () => {
  world = await messengerWorld()
})

afterAll(() => world.close())

const live = { canvas: { content_url: expect.stringContaining('/canvas/messenger/live?') } }

test.each(['refresh', 'back', 'call_me_back:1', 'anything', '', 'see_case', 'see_case:999999999'])(
  'pressing %j leads back to the live card',
  async (pressed) => {
    const { json } = await world.submit(pressed, { contactId: 'presses' })
    expect(json).toMatchObject(live)
  },
)

test('asking for e-mail twice is one wish, and the card shows it afterwards', async () => {
  const mine = await world.plant({ contactId: 'mails' })
  await world.wait(mine, -5)
  const looks = { contactId: 'mails', more: { contact: { id: 'mails', email: 'm@example.org' } } }
  const [first, second] = await Promise.all([
    world.submit(`email_me:${mine.number}`, looks),
    world.submit(`email_me:${mine.number}`, looks),
  ])
  for (const said of [first, second]) {
    expect(refuseInvalidAnswer(said.json, 'submit')).toEqual([])
    expect(pressable(said)).toEqual(['back'])
  }
  const wishes = await world.inbox.atDesk(WORKSPACE, (desk) => desk.wishesOf(mine.id, 10))
  expect(wishes).toHaveLength(1)
  expect((await world.submit('back', looks)).json).toMatchObject(live)
  expect(wordsOf(await world.live(looks))).toContain('also comes by e-mail')
})

test('something added goes to the case once, and the card says when', async () => {
  const mine = await world.plant({ contactId: 'adds' })
  const looks = { contactId: 'adds' }
  const form = await world.submit(`add_something:${mine.number}`, looks)
  expect(refuseInvalidAnswer(form.json, 'submit')).toEqual([])
  expect(pressable(form)).toEqual([`send_addition:${mine.number}`, 'back'])
  const typed = { addition: 'The second charge is on a card I closed.' }
  await world.submit(`send_addition:${mine.number}`, looks, typed)
  await world.submit(`send_addition:${mine.number}`, looks, typed)
  const wishes = await world.inbox.atDesk(WORKSPACE, (desk) => desk.wishesOf(mine.id, 10))
  expect(wishes).toMatchObject([{ wish: { kind: 'addition', words: typed.addition } }])
  expect(wordsOf(await world.live(looks))).toMatch(/What you added on .* has been passed on/)
})

test('when Postgres does not answer, the customer hears that nothing is lost, in their language', async () => {
  const { database } = world.inbox
  const { readByFunction, withWorkspace } = database
  const broken = () => Promise.reject(new Error('connection refused'))
  Object.assign(database, { readByFunction: broken, withWorkspace: broken })
  try {
    const seen = await world.live({ contactId: 'presses', locale: 'fr' })
    expect(seen.status).toBe(200)
    expect(wordsOf(seen)).toContain('Rien n’est perdu')
    expect(refuseInvalidAnswer(seen.json, 'live')).toEqual([])
    const pressed = await world.submit('email_me', { contactId: 'presses', locale: 'fr' })
    expect(wordsOf(pressed)).toContain('Rien n’est perdu')
  } finally {
    Object.assign(database, { readByFunction, withWorkspace })
  }
})
