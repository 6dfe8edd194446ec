import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type MessengerQuestion,
  refuseInvalidAnswer,
} from '../../../src/http/canvas-kit/messenger/refuse-invalid-answer.ts'
import { refuseInvalidCanvas } from '../../../src/http/canvas-kit/outbound.ts'
import { DOUBLE_CHARGE, WORKSPACE } from '../inbox-world.ts'
import { type MessengerWorld, messengerWorld, pressable, wordsOf } from './messenger-world.ts'

let world: MessengerWorld

beforeAll(async () => {
  world = await messengerWorld()
})

afterAll(() => world.close())

/** As if Baton were reached by https. */
const overHttps = (json: unknown): unknown =>
  JSON.parse(JSON.stringify(json).replaceAll('http://localhost', 'https://baton.example'))

const body = { workspace_id: WORKSPACE, context: { location: 'conversation', locale: 'en' } }

test('inserting the card asks what it is to show, and takes the answer along to the live card', async () => {
  const asked = await world.send('configure', { ...body, admin: { id: '1' } })
  expect(refuseInvalidAnswer(asked.json, 'configure')).toEqual([])
  expect(pressable(asked)).toEqual(['save_card_options'])
  const again = await world.send('configure', {
    ...body,
    component_id: 'shows',
    input_values: { shows: 'conversation', ways_out: 'on' },
  })
  expect(JSON.stringify(again.json)).toContain('"value":"conversation"')
  const chosen = await world.send('configure', {
    ...body,
    component_id: 'save_card_options',
    input_values: { shows: 'conversation', ways_out: 'off' },
  })
  expect(chosen.json).toEqual({ results: { shows: 'conversation', ways_out: 'off' } })
  const made = await world.send('initialize', {
    ...body,
    card_creation_options: chosen.json.results,
  })
  expect(made.json).toEqual({
    canvas: {
      content_url: 'http://localhost/canvas/messenger/live?shows=conversation&ways_out=off',
      stored_data: { shows: 'conversation', ways_out: 'off' },
    },
  })
  expect(refuseInvalidAnswer(overHttps(made.json), 'initialize')).toEqual([])
})

test.each([
  undefined,
  {},
  { shows: 5, ways_out: ['off'], contact: 'eva', content_url: 'https://evil.example' },
])('options that were made up (%j) make an ordinary live card', async (options) => {
  const made = await world.send('initialize', { ...body, card_creation_options: options })
  expect(made.json.canvas).toMatchObject({
    content_url: 'http://localhost/canvas/messenger/live?shows=all&ways_out=on',
  })
})

test('after a handoff the card can be put into the reply', async () => {
  const { inbox } = world
  await inbox.remember('9001', DOUBLE_CHARGE)
  const { json: form } = await inbox.submit('9001', 'hand_over', undefined)
  const typed = { receiver_team: '502', receiver: '2', reason: 'Only billing can refund RF-409' }
  const { json: blocked } = await inbox.submit('9001', 'check_and_hand_over', form, typed)
  const { json: over } =
    blocked.canvas.stored_data?.screen === 'handed-over'
      ? { json: blocked }
      : await inbox.submit('9001', 'hand_over_anyway', blocked, {
          ...typed,
          bypass_reason: 'The customer is on the phone',
        })
  const { json } = await inbox.submit('9001', 'add_status_card', over)
  expect(json.card_creation_options).toEqual({ shows: 'conversation', ways_out: 'on' })
  expect(json.canvas.stored_data?.screen).toBe('handed-over')
  expect(refuseInvalidCanvas(json, 'inbox')).toEqual([])
  const made = await world.send('initialize', {
    ...body,
    card_creation_options: json.card_creation_options,
  })
  expect(made.json.canvas).toMatchObject({
    content_url: expect.stringContaining('shows=conversation'),
  })
  const seen = await world.live({ contactId: 'c1', query: 'shows=conversation&ways_out=on' })
  expect(wordsOf(seen)).toContain('With Mia in Billing')
})

const questions: [question: MessengerQuestion, said: object, refused: RegExp][] = [
  ['live', { canvas: { content: { components: [] } } }, /no canvas/],
  ['live', { content: { components: [] } }, /components/],
  ['submit', { canvas: {} }, /content/],
  ['submit', { canvas: { content_url: 'http://a.example' } }, /https/],
  ['submit', { canvas: { content_url: 'https://a.example', content: {} } }, /content/],
  ['submit', { card_creation_options: {} }, /Inbox/],
  ['configure', { results: { shows: 1 } }, /shows/],
  ['configure', { canvas: { content_url: 'https://a.example' } }, /configured/],
]

for (const [question, said, refused] of questions) {
  test(`${JSON.stringify(said)} is no answer to ${question}`, () => {
    expect(refuseInvalidAnswer(said, question).join()).toMatch(refused)
  })
}
