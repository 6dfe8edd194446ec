import { expect, test } from 'vitest'
import type { EffectPlan } from '../../src/domain/effect.ts'
import { NOTE, TO_PERSON, worldWith } from './world.ts'

/** When the handoff was made, on the world's clock. */
const HANDED_OVER_MS = 1_000_000

const TOLD = {
  kind: 'customer-message',
  message: {
    purpose: 'transition',
    language: 'en',
    paragraphs: ['Hi Anna! Priya from our Billing team <b>& friends</b>\ntakes over.', 'Soon.'],
  },
  unlessRepliedSince: new Date(HANDED_OVER_MS).toISOString(),
} as const satisfies EffectPlan

const part = (over: object) => ({
  id: 'p9',
  part_type: 'comment',
  body: '<p>I am on it</p>',
  author: { type: 'admin', id: '2' },
  created_at: HANDED_OVER_MS / 1_000 + 30,
  ...over,
})

const states = ({ rows }: ReturnType<typeof worldWith>) => rows.map(({ state }) => state)

test('the customer is told once, after the note and the assignment', async () => {
  const world = worldWith([NOTE, TO_PERSON, TOLD])
  await world.deliverAll()
  expect(world.done).toEqual(['C7-000000000000', 'admin 2', 'told the customer'])
  expect(states(world)).toEqual(['sent', 'sent', 'sent'])
})

test.each(['loses', 'dies-after'] as const)(
  'a message whose answer was lost (%s) is found by its words and not sent again',
  async (write) => {
    const world = worldWith([TOLD], [write])
    await world.deliverAll()
    expect(world.done).toEqual(['told the customer'])
    expect(states(world)).toEqual(['sent'])
    expect(world.rows[0]?.remoteId).toBe('part-0')
  },
)

test('a message that did not arrive is sent again', async () => {
  const world = worldWith([TOLD], ['fails'])
  await world.deliverAll()
  expect(world.done).toEqual(['told the customer'])
})

const REPLIES: [label: string, part: object][] = [
  ['the receiver', part({})],
  ['a teammate of theirs', part({ author: { type: 'admin', id: '3' } })],
  ['somebody in the very second of the handoff', part({ created_at: HANDED_OVER_MS / 1_000 })],
  ['somebody who closed it with words', part({ part_type: 'close' })],
]

test.each(REPLIES)('nothing is sent once %s has replied', async (_, reply) => {
  const world = worldWith([TOLD])
  world.written.push(reply)
  expect(await world.deliver()).toEqual({ delivery: 'done' })
  expect(world.done).toEqual([])
  expect(states(world)).toEqual(['not-needed'])
  expect(world.rows[0]?.why).toContain('replied')
})

const NO_REPLIES: [label: string, part: object][] = [
  ['a note', part({ part_type: 'note' })],
  ['an assignment with words', part({ part_type: 'assignment' })],
  ['a closing without words', part({ part_type: 'close', body: null })],
  ['a reply before the handoff', part({ created_at: HANDED_OVER_MS / 1_000 - 1 })],
  ['the goodbye of who hands over', part({ author: { type: 'admin', id: '1' } })],
  ['what the customer writes', part({ author: { type: 'user', id: 'c1' } })],
  ['what a bot writes', part({ author: { type: 'bot', id: 'b1' } })],
]

test.each(NO_REPLIES)('%s keeps the customer from nothing', async (_, other) => {
  const world = worldWith([TOLD])
  world.written.push(other)
  await world.deliverAll()
  expect(world.done).toEqual(['told the customer'])
})

const OVERRUN: EffectPlan = {
  ...TOLD,
  message: { ...TOLD.message, purpose: 'overrun' },
  exceptBy: '4',
}

test.each([
  ['the receiver, in whose name it would be sent', '1'],
  ['somebody else', '3'],
])('that it takes longer is not said once %s has replied', async (_, id) => {
  const world = worldWith([OVERRUN])
  world.written.push(part({ author: { type: 'admin', id } }))
  await world.deliverAll()
  expect([world.done, states(world)]).toEqual([[], ['not-needed']])
})

test('that it takes longer is said although whoever handed over said goodbye', async () => {
  const world = worldWith([OVERRUN])
  world.written.push(part({ author: { type: 'admin', id: '4' } }))
  await world.deliverAll()
  expect(world.done).toEqual(['told the customer'])
})

const CLOSING = part({ part_type: 'close', body: null })

test.each([
  ['a teammate', [CLOSING]],
  ['somebody who left no trace in what Intercom shows', []],
])('nothing is said to a customer whose conversation %s has closed', async (_, parts) => {
  const world = worldWith([TOLD])
  world.written.push(...parts)
  world.state = 'closed'
  await world.deliverAll()
  expect([world.done, states(world)]).toEqual([[], ['not-needed']])
  expect(world.rows[0]?.why).toContain('closed')
})

test('who is handed over after it was closed is told', async () => {
  const world = worldWith([TOLD])
  world.written.push(
    part({ part_type: 'close', body: null, created_at: HANDED_OVER_MS / 1_000 - 60 }),
  )
  world.state = 'closed'
  await world.deliverAll()
  expect(world.done).toEqual(['told the customer'])
})

test('a message of ours from before is nobody’s reply', async () => {
  const world = worldWith([TOLD])
  const [row] = world.rows
  if (!row) throw new Error('There is no effect')
  const earlier = {
    actorId: '2',
    plannedAt: new Date(0),
    remoteId: 'p9',
    paragraphs: ['Other words'],
  }
  Object.assign(row.effect, { ownMessages: [earlier] })
  world.written.push(part({}))
  await world.deliverAll()
  expect(world.done).toEqual(['told the customer'])
})

test('while nobody can look whether somebody has replied, nothing is sent', async () => {
  const world = worldWith([TOLD], [], Array(4).fill('is-blind'))
  expect(await world.deliver()).toMatchObject({ delivery: 'later' })
  expect(states(world)).toEqual(['pending'])
  expect(world.done).toEqual([])
  await world.deliverAll()
  expect(world.done).toEqual(['told the customer'])
})

test('a reply that comes in while a lost message is looked for ends it', async () => {
  const world = worldWith([TOLD], ['fails'])
  await world.deliver()
  world.written.push(part({}))
  await world.deliverAll()
  expect(world.done).toEqual([])
  expect(states(world)).toEqual(['not-needed'])
})
