import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Wait } from '../../src/domain/waiting/wait.ts'
import type { Wish } from '../../src/domain/waiting/wish.ts'
import type { Db } from '../../src/store/database.ts'
import { moveContact } from '../../src/store/move-contact.ts'
import {
  keepWait,
  recentReplyMinutes,
  waitingFor,
  waitOf,
  waitsDueBy,
} from '../../src/store/waits.ts'
import { addWish, wishesOf } from '../../src/store/wishes.ts'
import { type InboxWorld, inboxWorld, WORKSPACE } from '../http/inbox-world.ts'
import { ask } from '../postgres/ask.ts'

let world: InboxWorld
const caseIds = new Map<string, string>()

const CONVERSATIONS = ['1', '2', '3', '4', '5', '6']

beforeAll(async () => {
  world = await inboxWorld()
  for (const id of CONVERSATIONS) await world.submit(id, 'open_case', undefined)
  const rows = await ask<{ id: string; conversation_id: string }>(world.database, WORKSPACE, {
    text: 'select id, conversation_id from cases',
  })
  for (const { id, conversation_id: conversation } of rows) caseIds.set(conversation, id)
})

afterAll(() => world.close())

const within = <T>(work: (db: Db) => Promise<T>, workspaceId = WORKSPACE) =>
  world.database.withWorkspace(workspaceId, work)

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 9, minute))

/** Somebody who waits for Mia in billing since nine and was told a time in minutes past nine. */
const waiting = (conversationId: string, due: number, given: Partial<Wait> = {}): Wait => ({
  id: crypto.randomUUID(),
  caseId: caseIds.get(conversationId) ?? '',
  conversationId,
  contactId: 'c1',
  handoffId: crypto.randomUUID(),
  receiver: { teammateId: '2', name: 'Mia Chen', team: { id: '502', name: 'Billing' } },
  startedAt: at(0),
  estimates: [
    {
      madeAt: at(0),
      soonest: at(5),
      latest: at(due),
      backAt: undefined,
      basis: { from: 'policy' },
    },
  ],
  overruns: 0,
  state: 'waiting',
  answeredAt: undefined,
  replyMinutes: undefined,
  alertedAt: undefined,
  ...given,
})

const answered = (minutes: number) =>
  ({ state: 'answered', answeredAt: at(minutes), replyMinutes: minutes }) as const

const clean = () => within((db) => db.$client.query('update waits set state = $1', ['ended']))

test('a wait comes back as it was kept, and as it is after a change', async () => {
  const wait = waiting('1', 30)
  await within((db) => keepWait(db, WORKSPACE, wait))
  expect(await within((db) => waitOf(db, WORKSPACE, wait.caseId))).toMatchObject(wait)
  const [first] = wait.estimates
  if (!first) throw new Error('It has one')
  const later = {
    ...wait,
    overruns: 1,
    estimates: [first, { ...first, backAt: at(40), latest: at(50) }],
  }
  await within((db) => keepWait(db, WORKSPACE, later))
  expect(await within((db) => waitOf(db, WORKSPACE, wait.caseId))).toMatchObject(later)
  await clean()
  expect(await within((db) => waitOf(db, WORKSPACE, wait.caseId))).toBeUndefined()
})

test('one case has one who waits, whatever is written at the same moment', async () => {
  await within((db) => keepWait(db, WORKSPACE, waiting('1', 30)))
  await expect(within((db) => keepWait(db, WORKSPACE, waiting('1', 40)))).rejects.toThrow()
  await clean()
})

test('due is who waits past the newest time they were told, longest overdue first, until somebody was alerted', async () => {
  const [early, late, open] = [waiting('1', 10), waiting('2', 20), waiting('3', 40)]
  const silent = waiting('4', 5, { estimates: [] })
  const alerted = waiting('5', 5, { alertedAt: at(6) })
  const done = waiting('6', 5, answered(4))
  for (const wait of [late, early, open, silent, alerted, done]) {
    await within((db) => keepWait(db, WORKSPACE, wait))
  }
  const due = await within((db) => waitsDueBy(db, WORKSPACE, at(20), 10))
  expect(due.map(({ id }) => id)).toEqual([early.id, late.id])
  expect(await within((db) => waitsDueBy(db, WORKSPACE, at(20), 1))).toHaveLength(1)
  expect(
    await within((db) => waitsDueBy(db, 'somebody-else', at(20), 10), 'somebody-else'),
  ).toEqual([])
  await clean()
})

test('the queue of a teammate is who waits for them now', async () => {
  for (const conversation of ['1', '2']) {
    await within((db) => keepWait(db, WORKSPACE, waiting(conversation, 10)))
  }
  await within((db) => keepWait(db, WORKSPACE, waiting('3', 10, answered(4))))
  expect(await within((db) => waitingFor(db, WORKSPACE, '2'))).toBe(2)
  expect(await within((db) => waitingFor(db, WORKSPACE, '4'))).toBe(0)
  await clean()
})

test('how long others waited is told for a person, a team and everybody, newest first', async () => {
  await ask(world.database, WORKSPACE, { text: 'delete from waits' }).catch(() => undefined)
  const lena = { teammateId: '4', name: 'Lena', team: { id: '503', name: 'Engineering' } }
  const omar = { teammateId: '5', name: 'Omar', team: lena.team }
  await within((db) =>
    keepWait(db, WORKSPACE, waiting('1', 9, { ...answered(20), receiver: lena })),
  )
  await within((db) =>
    keepWait(db, WORKSPACE, waiting('1', 9, { ...answered(30), receiver: lena })),
  )
  await within((db) =>
    keepWait(db, WORKSPACE, waiting('2', 9, { ...answered(40), receiver: omar })),
  )
  await within((db) => keepWait(db, WORKSPACE, waiting('3', 9, { state: 'ended', receiver: lena })))
  const recent = (whose: Parameters<typeof recentReplyMinutes>[2], limit = 10) =>
    within((db) => recentReplyMinutes(db, WORKSPACE, whose, limit))
  expect(await recent({ of: 'receiver', teammateId: '4' })).toEqual([30, 20])
  expect(await recent({ of: 'team', teamId: '503' })).toEqual([40, 30, 20])
  expect(await recent({ of: 'team', teamId: '503' }, 2)).toEqual([40, 30])
  expect((await recent({ of: 'workspace' })).slice(0, 3)).toEqual([40, 30, 20])
  expect(await recent({ of: 'receiver', teammateId: '1' })).toEqual([])
})

test('wishes come back newest first, with the moments of a call as moments', async () => {
  const caseId = caseIds.get('2') ?? ''
  const base = { caseId, conversationId: '2', contactId: 'c1' }
  const callback = {
    ...base,
    id: crypto.randomUUID(),
    at: at(1),
    wish: { kind: 'callback', phone: '+393331234567', from: at(30), until: at(59) },
  } as const
  const email = { ...base, id: crypto.randomUUID(), at: at(2), wish: { kind: 'email' } } as const
  await within((db) => addWish(db, WORKSPACE, callback))
  await within((db) => addWish(db, WORKSPACE, email))
  expect(await within((db) => wishesOf(db, WORKSPACE, caseId, 10))).toEqual([email, callback])
  expect(await within((db) => wishesOf(db, WORKSPACE, caseId, 1))).toEqual([email])
})

test('what a merged customer waits and wishes for goes with them', async () => {
  const wait = waiting('5', 10, { contactId: 'old-joe' })
  const wished = {
    id: crypto.randomUUID(),
    caseId: wait.caseId,
    conversationId: '5',
    contactId: 'old-joe',
    at: at(1),
    wish: { kind: 'email' },
  } as const
  await within((db) => keepWait(db, WORKSPACE, wait))
  await within((db) => addWish(db, WORKSPACE, wished))
  await within((db) =>
    moveContact(db, WORKSPACE, { from: 'old-joe', to: 'joe', happenedAt: undefined }),
  )
  expect((await within((db) => waitOf(db, WORKSPACE, wait.caseId)))?.contactId).toBe('joe')
  expect((await within((db) => wishesOf(db, WORKSPACE, wait.caseId, 1)))[0]?.contactId).toBe('joe')
})

test('the newest way a customer chose is found behind any number of things they added', async () => {
  const of = {
    caseId: caseIds.get('6') ?? '',
    conversationId: '6',
    contactId: 'c1',
  }
  const add = (minute: number, wish: Wish) =>
    within((db) => addWish(db, WORKSPACE, { ...of, id: crypto.randomUUID(), at: at(minute), wish }))
  await add(0, { kind: 'email', undone: true })
  await add(1, { kind: 'email' })
  for (const minute of [2, 3, 4]) await add(minute, { kind: 'addition', words: `At ${minute}` })
  const found = async (limit: number) =>
    (await within((db) => wishesOf(db, WORKSPACE, of.caseId, limit))).map(({ wish }) => wish)
  expect(await found(2)).toEqual([
    { kind: 'addition', words: 'At 4' },
    { kind: 'addition', words: 'At 3' },
    { kind: 'email' },
  ])
  expect(await found(4)).toHaveLength(4)
})
