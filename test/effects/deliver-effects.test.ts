import { expect, test } from 'vitest'
import { NOTE, TO_PERSON, TO_TEAM, type Write, worldWith } from './world.ts'

const statesOf = ({ rows }: ReturnType<typeof worldWith>) => rows.map(({ state }) => state)

test('note, team and person are done in order, once, and known afterwards', async () => {
  const world = worldWith([NOTE, TO_TEAM, TO_PERSON])
  expect(await world.deliver()).toEqual({ delivery: 'done' })
  expect(world.done).toEqual(['C7-000000000000', 'team 502', 'admin 2'])
  expect(statesOf(world)).toEqual(['sent', 'sent', 'sent'])
  expect(await world.deliver()).toEqual({ delivery: 'done' })
  expect(world.done).toHaveLength(3)
  expect(world.looked, 'what was answered needs no look').toBe(0)
})

test('what arrived without an answer is found by its reference and not done again', async () => {
  const world = worldWith([NOTE, TO_TEAM, TO_PERSON], ['loses', 'loses', 'loses'])
  await world.deliverAll()
  expect(world.done).toEqual(['C7-000000000000', 'team 502', 'admin 2'])
  expect(statesOf(world)).toEqual(['sent', 'sent', 'sent'])
  expect(world.rows[0]?.remoteId).toBe('part-0')
})

test('what may have arrived is left some seconds, then looked for twice before it is sent again', async () => {
  const world = worldWith([NOTE], ['fails'])
  expect(await world.deliver()).toEqual({ delivery: 'later', waitMs: 5_000 })
  expect(await world.deliver(), 'not a moment too early').toMatchObject({ delivery: 'later' })
  expect(world.looked).toBe(0)
  world.clockMs += 5_000
  expect(await world.deliver()).toEqual({ delivery: 'done' })
  expect(world.looked).toBe(2)
  expect(world.done).toHaveLength(1)
})

test('a note that shows only at the second look is not posted again', async () => {
  const world = worldWith([NOTE], ['loses'])
  await world.deliver()
  world.clockMs += 5_000
  expect(await world.deliver()).toEqual({ delivery: 'done' })
  expect(world.looked).toBe(2)
  expect(world.done).toHaveLength(1)
})

test('nobody is assigned before the note is there', async () => {
  const world = worldWith([NOTE, TO_TEAM], ['is-away'])
  expect(await world.deliver()).toMatchObject({ delivery: 'later' })
  expect(statesOf(world)).toEqual(['pending', 'pending'])
})

const ENDS: [write: Write, state: string, why: string][] = [
  ['works', 'sent', ''],
  ['refuses', 'dead', 'refused'],
  ['lacks-plan', 'dead', 'not in your plan'],
  ['is-gone', 'dead', 'gone'],
  ['fails', 'unknown', '503'],
  ['loses', 'unknown', 'did not answer'],
  ['is-away', 'pending', 'reached'],
  ['is-busy', 'pending', 'Slow down'],
  ['refuses-token', 'pending', '401'],
]

test.each(ENDS)('when Intercom %s, a note is %s', async (write, state, why) => {
  const world = worldWith([NOTE], [write])
  await world.deliver()
  expect(statesOf(world)).toEqual([state])
  expect(world.rows[0]?.why ?? '').toContain(why)
})

test.each<[Write, attempts: number]>([
  ['is-away', 1],
  ['fails', 1],
  ['is-busy', 0],
  ['refuses-token', 0],
])('when Intercom %s, %i attempts are counted', async (write, attempts) => {
  const world = worldWith([NOTE], [write])
  await world.deliver()
  expect(world.rows[0]?.attempts).toBe(attempts)
})

test('a note that Intercom refuses is dead with its reason, and the assignment still happens', async () => {
  const world = worldWith([NOTE, TO_TEAM], ['refuses'])
  expect(await world.deliver()).toEqual({ delivery: 'done' })
  expect(statesOf(world)).toEqual(['dead', 'sent'])
})

test('an effect whose worker died after sending is looked for and not sent again', async () => {
  const world = worldWith([NOTE], ['dies-after'])
  await expect(world.deliver()).rejects.toThrow()
  expect(await world.deliver(), 'its claim still counts').toEqual({ delivery: 'held' })
  await world.deliverAll()
  expect(statesOf(world)).toEqual(['sent'])
  expect(world.done).toHaveLength(1)
})

test('an effect that cannot be looked for is not sent', async () => {
  const world = worldWith([NOTE], ['fails'], Array(5).fill('is-blind'))
  await world.deliver()
  world.clockMs += 5_000
  expect(await world.deliver()).toMatchObject({ delivery: 'later' })
  expect(world.done).toEqual([])
  expect(world.rows[0]).toMatchObject({
    state: 'unknown',
    why: expect.stringContaining('could not be seen'),
  })
})

test('one that nobody can look for ends in front of a person, after more than an hour', async () => {
  const world = worldWith([NOTE, TO_TEAM], ['loses'], Array(100).fill('is-blind'))
  const startedMs = world.clockMs
  await world.deliverAll()
  expect(statesOf(world)).toEqual(['needs-human', 'sent'])
  expect(world.rows[0]?.why).toContain('Tried 25 times')
  expect(world.clockMs - startedMs).toBeGreaterThan(3_600_000)
  expect(world.clockMs - startedMs).toBeLessThan(3 * 3_600_000)
})

test('an Intercom that can never be reached ends it too, and says so', async () => {
  const world = worldWith([NOTE], Array(100).fill('is-away'))
  await world.deliverAll()
  expect(world.rows[0]).toMatchObject({ state: 'dead', why: expect.stringContaining('25 times') })
})

test('an Intercom that asks to slow down for a day costs no attempt', async () => {
  const world = worldWith([NOTE], Array(100).fill('is-busy'))
  await world.deliverAll()
  expect(statesOf(world)).toEqual(['sent'])
})

test('a worker that was stopped and wakes up after another one did it sends nothing', async () => {
  const world = worldWith([NOTE, TO_TEAM], ['stops-before'])
  expect(await world.deliver()).toEqual({ delivery: 'held' })
  expect(world.done).toEqual(['C7-000000000000', 'team 502'])
  expect(statesOf(world)).toEqual(['sent', 'sent'])
})

const ATTRIBUTES = {
  kind: 'conversation-attributes',
  attributes: { 'Baton case': 'C-7' },
} as const

/** As with a workspace that was just installed: what attributes it has is not read yet. */
function withoutCatalog() {
  const world = worldWith([ATTRIBUTES, TO_TEAM])
  const [row] = world.rows
  if (!row) throw new Error('There is no effect')
  const learn = (knownAttributes: readonly string[] | undefined) =>
    Object.assign(row.effect, { knownAttributes })
  learn(undefined)
  return { world, row, learn }
}

test('attributes wait until it is known which the workspace has, and are then written', async () => {
  const { world, row, learn } = withoutCatalog()
  expect(await world.deliver()).toEqual({ delivery: 'later', waitMs: 1_000 })
  expect(row).toMatchObject({ state: 'pending', attempts: 0, why: expect.stringContaining('yet') })
  learn(['Baton case'])
  world.clockMs += 1_000
  expect(await world.deliver()).toEqual({ delivery: 'done' })
  expect(world.done).toEqual(['Baton case', 'team 502'])
})

test('what may have arrived is still looked for once the attributes are known', async () => {
  const { world, row, learn } = withoutCatalog()
  row.state = 'unknown'
  await world.deliver()
  expect(row.state).toBe('unknown')
  learn(['Baton case'])
  await world.deliverAll()
  expect(world.looked).toBeGreaterThan(0)
  expect(row.state).toBe('sent')
})

test('attributes of a workspace that can never be read end with words, and hold up nothing for ever', async () => {
  const { world, row } = withoutCatalog()
  const startedMs = world.clockMs
  await world.deliverAll()
  expect(row).toMatchObject({ state: 'dead', why: expect.stringContaining('could not find out') })
  expect(world.done).toEqual(['team 502'])
  expect(world.clockMs - startedMs).toBeGreaterThan(5 * 60_000)
  expect(world.clockMs - startedMs).toBeLessThan(15 * 60_000)
})

test('attributes the workspace does not have are left out, and none left is nothing to do', async () => {
  const world = worldWith([
    { kind: 'conversation-attributes', attributes: { 'Baton case': 'C-7', 'Baton tier': 'x' } },
    { kind: 'conversation-attributes', attributes: { 'Baton owner': 'Ana' } },
  ])
  await world.deliver()
  expect(world.done).toEqual(['Baton case'])
  expect(statesOf(world)).toEqual(['sent', 'sent'])
})
