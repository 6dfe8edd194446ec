import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '../postgres/ask.ts'
import { type ReadingWorld, readingWorld, WORKSPACE } from './reading-world.ts'

const JOE = '215470000000101'

let world: ReadingWorld

beforeAll(async () => {
  world = await readingWorld()
})

afterAll(() => world.close())

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  ask<Row>(world.database, WORKSPACE, { text, values })

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

const setReconciledTo = (at: Date | null) => sql('update workspaces set reconciled_to = $1', [at])

const reconciledTo = async () =>
  (await sql<{ at: Date | null }>('select reconciled_to as at from workspaces'))[0]?.at

const change = (id: string, at: Date) => {
  world.conversation(id).updated_at = Math.floor(at.getTime() / 1_000)
}

/** What the search has asked for, and when it will look again. */
async function asked() {
  const jobs = await world.jobs()
  return {
    read: jobs.flatMap(({ data }) => ('conversationId' in data ? [data.conversationId] : [])),
    again: jobs.flatMap(({ name, dueIn }) => (name === 'reconcile' ? [dueIn] : [])),
  }
}

beforeEach(async () => {
  for (const one of world.intercom.conversations) change(one.id, minutesAgo(60 * 24 * 60))
  await world.forgetJobs()
  await sql("update workspaces set standing = 'installed'")
  await sql('delete from conversations')
  world.requests.splice(0)
  Object.assign(world.intercom, { conversations: world.intercom.conversations.slice(0, 13) })
})

const read = (id: string, readAt?: Date) =>
  world.read({ workspaceId: WORKSPACE, conversationId: id }, readAt)

test('a change nobody told us of is found and read within a minute, and once', async () => {
  change(JOE, minutesAgo(30))
  await read(JOE)
  await setReconciledTo(minutesAgo(1))
  change(JOE, minutesAgo(0.5))
  await world.reconcile()
  expect(await asked()).toEqual({ read: [JOE], again: [60] })

  await read(JOE, new Date())
  await world.forgetJobs()
  await world.reconcile()
  expect((await asked()).read, 'it is seen again, and was read').toEqual([])
})

test('what was read in the very second it changed is read once more', async () => {
  const at = minutesAgo(1)
  change(JOE, at)
  await read(JOE, new Date(at.getTime() + 900))
  await setReconciledTo(minutesAgo(2))
  await world.reconcile()
  expect((await asked()).read).toEqual([JOE])
  await read(JOE, new Date())
  await world.forgetJobs()
  await world.reconcile()
  expect((await asked()).read).toEqual([])
})

test('a search index that lags is looked at again: two minutes back', async () => {
  await setReconciledTo(minutesAgo(0))
  change(JOE, minutesAgo(1.5))
  await world.reconcile()
  expect((await asked()).read).toEqual([JOE])
})

test('the search goes as far as Intercom says it came, never back, never into the future', async () => {
  await setReconciledTo(null)
  await world.reconcile()
  const first = await reconciledTo()
  expect(first?.getTime()).toBeGreaterThan(minutesAgo(0.2).getTime())

  await setReconciledTo(minutesAgo(10))
  const at = new Date(Math.floor(minutesAgo(5).getTime() / 1_000) * 1_000)
  change(JOE, at)
  await world.reconcile()
  expect(await reconciledTo()).toEqual(at)
  await world.reconcile()
  expect(await reconciledTo()).toEqual(at)

  change(JOE, new Date('2099-01-01'))
  await world.reconcile()
  expect((await reconciledTo())?.getTime()).toBeLessThanOrEqual(Date.now())
})

test('pages are small and followed to the last', async () => {
  const [some] = world.intercom.conversations
  if (!some) throw new Error('There is no conversation')
  const many = Array.from({ length: 120 }, (_, n) => ({ ...some, id: `many-${n}` }))
  Object.assign(world.intercom, { conversations: [...world.intercom.conversations, ...many] })
  for (const { id } of many) change(id, minutesAgo(1))
  await setReconciledTo(minutesAgo(2))
  await world.reconcile()
  expect((await asked()).read).toHaveLength(120)
  const pages = world.requests.filter(({ url }) => url.endsWith('/conversations/search'))
  expect(pages).toHaveLength(3)
  expect(pages[0]?.body).toMatchObject({ pagination: { per_page: 50 } })
})

test('after a day away the search catches up an hour at a time', async () => {
  await setReconciledTo(minutesAgo(60 * 24))
  change(JOE, minutesAgo(60 * 20))
  const [, other] = world.intercom.conversations
  if (!other) throw new Error('There is no other conversation')
  change(other.id, minutesAgo(60 * 2))
  await world.reconcile()
  expect((await asked()).read.toSorted()).toEqual([JOE, other.id].toSorted())
  expect(world.requests.length).toBeGreaterThanOrEqual(24)
  expect((await reconciledTo())?.getTime()).toBeGreaterThan(minutesAgo(61).getTime())
})

test('while Intercom fails, nothing is passed over and it is tried again in a minute', async () => {
  const before = minutesAgo(3)
  await setReconciledTo(before)
  change(JOE, minutesAgo(1))
  const { conversations } = world.intercom
  Object.assign(world.intercom, { conversations: null })
  await world.reconcile()
  Object.assign(world.intercom, { conversations })
  expect(await asked()).toEqual({ read: [], again: [60] })
  expect(await reconciledTo()).toEqual(before)
  await world.forgetJobs()
  await world.reconcile()
  expect((await asked()).read).toEqual([JOE])
})

test.each([
  ['parked', [300]],
  ['uninstalled', []],
])('a workspace that is %s is not searched', async (standing, again) => {
  await sql('update workspaces set standing = $1', [standing])
  await world.reconcile()
  expect(await asked()).toEqual({ read: [], again })
  expect(world.requests).toEqual([])
})

test('however often it is asked for, one look waits', async () => {
  await Promise.all([world.reconcile(), world.reconcile(), world.reconcile()])
  await world.queue.ask('reconcile', { workspaceId: WORKSPACE })
  expect((await asked()).again).toEqual([60])
})
