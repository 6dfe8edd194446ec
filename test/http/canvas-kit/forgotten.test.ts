import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { forget } from '../../../src/store/forget.ts'
import {
  DOUBLE_CHARGE,
  type InboxWorld,
  inboxWorld,
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

beforeEach(async () => {
  count += 1
  conversation = `7${count}`
  await world.remember(conversation, DOUBLE_CHARGE)
})

const forgetIt = () => forget(world.database, WORKSPACE, { kind: 'conversation', id: conversation })

test('the card of a deleted conversation says so, instead of waiting to be read', async () => {
  await forgetIt()
  const { json } = await world.initialize(conversation)
  expect(json.canvas.stored_data?.screen).toBe('forgotten')
  expect(textOf(json)).toContain('This conversation was forgotten')
})

test('nobody has a deleted conversation read again by opening it', async () => {
  await forgetIt()
  const asked: string[] = []
  const { ask } = world.queue
  Object.assign(world.queue, {
    ask: (name: string) => {
      asked.push(name)
      return Promise.resolve()
    },
  })
  await world.initialize(conversation)
  await new Promise((resolve) => setTimeout(resolve, 50))
  Object.assign(world.queue, { ask })
  expect(asked).toEqual([])
})

test('a conversation nobody has read yet is still being read, not forgotten', async () => {
  const { json } = await world.initialize('never-read')
  expect(json.canvas.stored_data?.screen).toBe('draft-in-progress')
})

test.each(['hand_over', 'open_case', 'refresh', 'briefing', 'timeline', 'check_and_hand_over'])(
  'pressing %s where it was forgotten meanwhile says so',
  async (pressed) => {
    const { json: card } = await world.initialize(conversation)
    await forgetIt()
    const { json } = await world.submit(conversation, pressed, card)
    expect(json.canvas.stored_data?.screen).toBe('forgotten')
  },
)

test('what somebody was writing about it is given back to them, and kept nowhere', async () => {
  const { json: form } = await world.submit(conversation, 'hand_over', undefined)
  await forgetIt()
  const reason = 'The refund fails with RF-409'
  const { json } = await world.submit(conversation, 'save_draft', form, { reason })
  expect(json.canvas.stored_data?.screen).toBe('forgotten')
  expect(valuesOf(json)).toMatchObject({ reason })
  const kept = await world.atDesk(WORKSPACE, (desk) => desk.savedForm(conversation, '1'))
  expect(kept).toBeUndefined()
})
