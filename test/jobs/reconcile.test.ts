import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { ask } from '../postgres/ask.ts'
import { type ReadingWorld, readingWorld, TOKEN, WORKSPACE } from './reading-world.ts'

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

test('a workspace that is uninstalled is not searched', async () => {
  await sql("update workspaces set standing = 'uninstalled'")
  await world.reconcile()
  expect(await asked()).toEqual({ read: [], again: [] })
  expect(world.requests).toEqual([])
})

const park = (token: string) =>
  sql("update workspaces set standing = 'parked', standing_why = 'No', sealed_token = $1", [
    world.seal(token),
  ])

const standing = async () => (await sql('select standing, standing_why from workspaces'))[0]

test('a parked workspace is not searched while Intercom refuses its token, which is tried again in five minutes', async () => {
  await park('a token that is gone')
  await world.reconcile()
  expect(await asked()).toEqual({ read: [], again: [300] })
  expect(world.requests.filter(({ url }) => !url.endsWith('/me'))).toEqual([])
  expect(await standing()).toEqual({ standing: 'parked', standing_why: 'No' })
})

test('one stray refusal parks nobody for ever: once Intercom takes the token, what waited is done and what was missed is read', async () => {
  await sql(
    `insert into cases (workspace_id, id, number, conversation_id, contact_id, status, tier, severity, owner, situation, opened_at, version)
    values ($1, '01900000-0000-7000-8000-000000000001', 1, '1', 'c', 'open', 'standard', 'normal', '{"teammateId":"1","name":"Ana"}', 's', now(), 1)`,
    [WORKSPACE],
  )
  await sql(
    `insert into effects (workspace_id, id, case_id, conversation_id, actor_id, reference, position, plan, state, created_at)
    values ($1, gen_random_uuid(), '01900000-0000-7000-8000-000000000001', '1', '1', 'waits', 0, '{"kind":"assign-team","teamId":"1"}', 'pending', now())`,
    [WORKSPACE],
  )
  await park(TOKEN)
  await setReconciledTo(minutesAgo(20))
  change(JOE, minutesAgo(10))
  await world.reconcile()
  expect(await standing()).toEqual({ standing: 'installed', standing_why: null })
  expect(await asked()).toEqual({ read: [JOE], again: [60] })
  const names = (await world.jobs()).map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['deliver-effects', 'tell-health']))
})

test('a token that is known and refused in turn ends parked, with a word for the admin, and is tried again after a day', async () => {
  await sql('update workspaces set unparks = 0, unparks_since = null')
  const loop = async () => {
    await park(TOKEN)
    await world.reconcile()
    return standing()
  }
  const works = { standing: 'installed', standing_why: null }
  const stays = { standing: 'parked', standing_why: expect.stringContaining('Install Baton again') }
  for (let time = 1; time <= 3; time += 1) expect(await loop()).toEqual(works)
  expect(await loop()).toEqual(stays)
  const names = (await world.jobs()).map(({ name }) => name)
  expect(names, 'Intercom hears of it').toContain('tell-health')
  await sql("update workspaces set unparks_since = unparks_since - interval '2 hours'")
  expect(await loop(), 'an hour later too').toEqual(stays)
  await sql("update workspaces set unparks_since = unparks_since - interval '1 day'")
  expect(await loop()).toEqual(works)
})

test('refusals that lie hours apart are counted apart', async () => {
  await sql('update workspaces set unparks = 0, unparks_since = null')
  for (let time = 1; time <= 6; time += 1) {
    await park(TOKEN)
    await world.reconcile()
    expect(await standing()).toMatchObject({ standing: 'installed' })
    await sql("update workspaces set unparks_since = unparks_since - interval '61 minutes'")
  }
})

test('however often it is asked for, one look waits', async () => {
  await Promise.all([world.reconcile(), world.reconcile(), world.reconcile()])
  await world.queue.ask('reconcile', { workspaceId: WORKSPACE })
  expect((await asked()).again).toEqual([60])
})
