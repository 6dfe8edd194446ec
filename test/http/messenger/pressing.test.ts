import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseInvalidAnswer } from '../../../src/http/canvas-kit/messenger/refuse-invalid-answer.ts'
import { WORKSPACE } from '../inbox-world.ts'
import { withoutPostgres } from '../without-postgres.ts'
import {
  inputsOf,
  type MessengerWorld,
  messengerWorld,
  pressable,
  wordsOf,
} from './messenger-world.ts'

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
  await withoutPostgres(world.inbox, async () => {
    const seen = await world.live({ contactId: 'presses', locale: 'fr' })
    expect(seen.status).toBe(200)
    expect(wordsOf(seen)).toContain('Rien n’est perdu')
    expect(refuseInvalidAnswer(seen.json, 'live')).toEqual([])
    const pressed = await world.submit('email_me', { contactId: 'presses', locale: 'fr' })
    expect(wordsOf(pressed)).toContain('Rien n’est perdu')
  })
})

test('what was typed while Postgres does not answer is still there, as it was, and one press sends it', async () => {
  const mine = await world.plant({ contactId: 'types' })
  const looks = { contactId: 'types', locale: 'fr' }
  const typed = { addition: 'The **second** charge:\n- card [4242](see invoice)\n\n*Joe*' }
  const send = `send_addition:${mine.number}`
  const failed = await withoutPostgres(world.inbox, () => world.submit(send, looks, typed))
  expect(refuseInvalidAnswer(failed.json, 'submit')).toEqual([])
  expect(wordsOf(failed)).toContain('Merci de réessayer')
  expect(pressable(failed)).toEqual([send, 'back'])
  expect(inputsOf(failed)).toEqual(typed)
  await world.submit(send, looks, inputsOf(failed))
  const wishes = await world.inbox.atDesk(WORKSPACE, (desk) => desk.wishesOf(mine.id, 10))
  expect(wishes).toMatchObject([{ wish: { kind: 'addition', words: typed.addition } }])
})

test('an address typed while Postgres does not answer is still there', async () => {
  const typed = { email: 'joe*1@example.org' }
  const failed = await withoutPostgres(world.inbox, () =>
    world.submit('email_me:1042', { contactId: 'types' }, typed),
  )
  expect(refuseInvalidAnswer(failed.json, 'submit')).toEqual([])
  expect(wordsOf(failed)).toContain('Please try again')
  expect(pressable(failed)).toEqual(['email_me:1042', 'back'])
  expect(inputsOf(failed)).toEqual(typed)
})
