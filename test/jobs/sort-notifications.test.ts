import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Notification } from '../../src/domain/notification.ts'
import { ask } from '../postgres/ask.ts'
import { type ReadingWorld, readingWorld, WORKSPACE } from './reading-world.ts'

let world: ReadingWorld

beforeAll(async () => {
  world = await readingWorld()
})

afterAll(() => world.close())

afterEach(async () => {
  await world.sort()
  await world.forgetJobs()
})

let count = 0
const told = (topic: string, type: string, id: string, more: Partial<Notification> = {}) => {
  count += 1
  return world.keep({
    workspaceId: WORKSPACE,
    notificationId: `n${count}`,
    topic,
    subject: { type, id },
    happenedAt: new Date(),
    ...more,
  })
}

const jobs = async () => (await world.jobs()).map(({ name, data }) => [name, data])

test('what came in is sorted once, and each thing to be done is asked for once', async () => {
  await told('conversation.user.replied', 'conversation', '1')
  await told('conversation.admin.replied', 'conversation', '1')
  await told('conversation.operator.replied', 'conversation', '1')
  await told('ticket.contact.replied', 'ticket', '2')
  await told('admin.away_mode_updated', 'admin', '3')
  await told('conversation.deleted', 'conversation', '4')
  await told('contact.deleted', 'contact', 'c')
  await told('company.updated', 'company', 'co')
  expect(await world.sort()).toBe(8)
  expect(await world.sort()).toBe(0)
  const workspaceId = WORKSPACE
  expect(await jobs()).toEqual([
    ['forget', { workspaceId, kind: 'conversation', id: '4' }],
    ['forget', { workspaceId, kind: 'contact', id: 'c' }],
    ['read-conversation', { workspaceId, conversationId: '1' }],
    ['read-conversation', { workspaceId, conversationId: '2' }],
    ['sync-directory', { workspaceId }],
  ])
})

test('one that comes again after it was sorted is not sorted again', async () => {
  const again = { notificationId: 'twice' }
  await told('conversation.user.replied', 'conversation', '1', again)
  expect(await world.sort()).toBe(1)
  await told('conversation.user.replied', 'conversation', '1', again)
  expect(await world.sort()).toBe(0)
})

test('a workspace nobody knows is kept and costs nothing', async () => {
  await told('conversation.user.replied', 'conversation', '1', { workspaceId: 'nobody' })
  expect(await world.sort()).toBe(1)
  expect(await jobs()).toEqual([])
})

test('where Baton was removed, only wishes to be forgotten are followed', async () => {
  const stand = (standing: string) =>
    ask(world.database, WORKSPACE, {
      text: 'update workspaces set standing = $1',
      values: [standing],
    })
  await stand('uninstalled')
  await told('conversation.user.replied', 'conversation', '1')
  await told('contact.deleted', 'contact', 'c')
  await world.sort()
  await stand('installed')
  expect(await jobs()).toEqual([['forget', { workspaceId: WORKSPACE, kind: 'contact', id: 'c' }]])
})

test('a customer who was merged has the conversations with open cases read again', async () => {
  await ask(world.database, WORKSPACE, {
    text: `insert into cases (workspace_id, id, number, conversation_id, contact_id, status, tier, severity, owner, situation, opened_at, version)
      select 'acme', gen_random_uuid(), n, 'of-' || n, 'merged', case when n = 3 then 'resolved' else 'open' end,
        'standard', 'normal', '{}', '', now(), 1 from generate_series(1, 3) n`,
  })
  await told('contact.merged', 'contact', 'merged')
  await world.sort()
  expect(await jobs()).toEqual([
    ['read-conversation', { workspaceId: WORKSPACE, conversationId: 'of-1' }],
    ['read-conversation', { workspaceId: WORKSPACE, conversationId: 'of-2' }],
  ])
})

test('several workers at once sort everything, and nothing twice', async () => {
  await Promise.all(
    Array.from({ length: 2_000 }, (_, number) =>
      told('conversation.user.replied', 'conversation', String(number % 500)),
    ),
  )
  const worker = async () => {
    let sorted = 0
    for (;;) {
      const more = await world.sort()
      if (more === 0) return sorted
      sorted += more
    }
  }
  const sorted = await Promise.all([worker(), worker(), worker()])
  expect(sorted.reduce((sum, one) => sum + one, 0)).toBe(2_000)
  expect(await jobs()).toHaveLength(500)
})

test('a batch whose jobs cannot be asked for stays to be sorted', async () => {
  await told('conversation.user.replied', 'conversation', '1')
  const { askAll } = world.queue
  const broken = new Error('The queue is gone')
  Object.assign(world.queue, { askAll: () => Promise.reject(broken) })
  await expect(world.sort()).rejects.toBe(broken)
  Object.assign(world.queue, { askAll })
  expect(await world.sort()).toBe(1)
  expect(await jobs()).toHaveLength(1)
})
