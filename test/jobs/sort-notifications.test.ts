import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Notification } from '../../src/domain/notification.ts'
import { forget } from '../../src/store/forget.ts'
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

/** A customer with one conversation whose case is open and one whose case is long resolved. */
const customer = (id: string, tag = id) =>
  ask(world.database, WORKSPACE, {
    text: `with kept as (
        insert into conversations (workspace_id, conversation_id, contact_id, updated_at, read_at, summary, account, transcript, reading, drafted)
        select 'acme', $2 || n, $1, now(), now(), '{}', jsonb_build_object('contactId', $1::text), '{}', '{}', '{}'
        from generate_series(1, 2) n returning *)
      insert into cases (workspace_id, id, number, conversation_id, contact_id, status, tier, severity, owner, situation, opened_at, version)
      select 'acme', gen_random_uuid(), (select coalesce(max(number), 0) from cases) + row_number() over (), conversation_id, $1,
        case when conversation_id like '%1' then 'open' else 'resolved' end, 'standard', 'normal', '{}', '', now(), 1 from kept`,
    values: [id, tag],
  })

const whose = (tag: string) =>
  ask<{ contact: string; account: string; of_case: string }>(world.database, WORKSPACE, {
    text: `select c.contact_id as contact, c.account->>'contactId' as account, s.contact_id as of_case
      from conversations c join cases s using (workspace_id, conversation_id)
      where conversation_id like $1 || '_' order by conversation_id`,
    values: [tag],
  })

const merged = (gone: string, stays: string, more: Partial<Notification> = {}) =>
  told('contact.merged', 'contact', gone, {
    subject: { type: 'contact', id: gone, mergedInto: stays },
    ...more,
  })

const of = (contact: string) => ({ contact, account: contact, of_case: contact })

test('what is kept under the old id of a merged customer is forgotten with the one who stays', async () => {
  await customer('old-id')
  await customer('bystander')
  await merged('old-id', 'stays')
  await world.sort()
  expect(await whose('old-id')).toEqual([of('stays'), of('stays')])
  expect(await whose('bystander')).toEqual([of('bystander'), of('bystander')])
  expect(await jobs()).toEqual([
    ['read-conversation', { workspaceId: WORKSPACE, conversationId: 'old-id1' }],
  ])
  await forget(world.database, WORKSPACE, { kind: 'contact', id: 'stays' })
  expect(await whose('old-id')).toEqual([])
  const rows = await ask(world.database, WORKSPACE, {
    text: "select from intake.received r where r::text like '%stays%'",
  })
  expect(rows, 'nor does the notification name them any more').toEqual([])
})

test('merged twice, whichever word comes first, everything is with the last one', async () => {
  await customer('first')
  const at = Date.now()
  await merged('second', 'third', { happenedAt: new Date(at) })
  await merged('first', 'second', { happenedAt: new Date(at - 60_000) })
  await world.sort()
  expect(await whose('first')).toEqual([of('third'), of('third')])
})

test('a chain of merges told backwards, hours apart, ends with the last one all the same', async () => {
  await customer('link-1')
  await merged('link-3', 'link-4')
  await world.sort()
  await merged('link-2', 'link-3')
  await world.sort()
  await merged('link-1', 'link-2')
  await world.sort()
  expect(await whose('link-1')).toEqual([of('link-4'), of('link-4')])
})

test('a chain told after its end was forgotten leads to what is to be forgotten', async () => {
  await customer('early')
  await merged('middle', 'end')
  await world.sort()
  await world.forgetJobs()
  await forget(world.database, WORKSPACE, { kind: 'contact', id: 'end' })
  const links = 'select from merged_contacts where contact_id = $1'
  expect(await ask(world.database, WORKSPACE, { text: links, values: ['end'] })).toEqual([])
  await merged('early', 'middle', { happenedAt: new Date(Date.now() - 60_000) })
  await world.sort()
  expect((await jobs()).filter(([name]) => name === 'forget')).toHaveLength(2)
})

test('merges that go in a circle come to an end', async () => {
  await customer('round')
  await merged('round', 'about')
  await merged('about', 'round')
  await world.sort()
  expect(await whose('round')).toHaveLength(2)
})

test('who takes part beside somebody else is moved as well', async () => {
  await customer('host')
  await ask(world.database, WORKSPACE, {
    text: "update conversations set other_contact_ids = '{guest,third}' where contact_id = 'host'",
  })
  await merged('guest', 'guest-now')
  await world.sort()
  expect(
    await ask(world.database, WORKSPACE, {
      text: "select other_contact_ids as others from conversations where contact_id = 'host' limit 1",
    }),
  ).toEqual([{ others: ['guest-now', 'third'] }])
})

test('word of a merge that comes after the one who stays was forgotten has the rest forgotten too', async () => {
  await customer('late-word')
  await customer('merged-later')
  await forget(world.database, WORKSPACE, { kind: 'contact', id: 'erased' })
  await merged('late-word', 'erased', { happenedAt: new Date(Date.now() - 86_400_000) })
  await merged('merged-later', 'erased', { happenedAt: new Date(Date.now() + 60_000) })
  await world.sort()
  expect((await jobs()).filter(([name]) => name === 'forget')).toEqual([
    ['forget', { workspaceId: WORKSPACE, kind: 'conversation', id: 'late-word1' }],
    ['forget', { workspaceId: WORKSPACE, kind: 'conversation', id: 'late-word2' }],
  ])
  expect(await whose('late-word'), 'until then it is nobody else’s').toEqual([
    of('late-word'),
    of('late-word'),
  ])
  expect(await whose('merged-later')).toEqual([of('erased'), of('erased')])
})

test('a merge counts where Baton was removed too, for the data is still kept', async () => {
  await customer('left')
  const stand = (standing: string) =>
    ask(world.database, WORKSPACE, {
      text: 'update workspaces set standing = $1',
      values: [standing],
    })
  await stand('uninstalled')
  await merged('left', 'left-stays')
  await world.sort()
  await stand('installed')
  expect(await whose('left')).toEqual([of('left-stays'), of('left-stays')])
  expect(await jobs()).toEqual([])
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
