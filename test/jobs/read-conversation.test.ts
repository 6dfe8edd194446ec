import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SupportCase } from '../../src/domain/case.ts'
import type { AiAgent, Author, Conversation, Part } from '../../src/simulator/state/state.ts'
import { saveCase } from '../../src/store/cases.ts'
import { keepWait, waitOf } from '../../src/store/waits.ts'
import { addWish } from '../../src/store/wishes.ts'
import { type ReadingWorld, readingWorld, WORKSPACE } from './reading-world.ts'

const JOE = '215470000000101'

let world: ReadingWorld
let joe: Conversation

beforeAll(async () => {
  world = await readingWorld()
  joe = world.conversation(JOE)
})

afterAll(() => world.close())

beforeEach(() => world.forgetJobs())

const CUSTOMER: Author = {
  type: 'user',
  id: 'c',
  name: 'Joe Marsh',
  email: null,
  from_ai_agent: false,
  is_ai_answer: false,
}

const seconds = (at: Date) => Math.floor(at.getTime() / 1_000)

function part(id: string, body: string, at: Date, more: Partial<Part> = {}): Part {
  joe.updated_at = Math.max(joe.updated_at, seconds(at))
  return {
    id,
    part_type: 'comment',
    body,
    created_at: seconds(at),
    updated_at: seconds(at),
    assigned_to: null,
    author: CUSTOMER,
    attachments: [],
    redacted: false,
    state: 'open',
    app_package_code: null,
    ...more,
  }
}

const read = (look?: number) =>
  world.read({ workspaceId: WORKSPACE, conversationId: JOE, ...(look !== undefined && { look }) })

const texts = async () =>
  (await world.stored(JOE))?.transcript.messages.map(({ text }) => text) ?? []

test('a thread of more parts than Intercom gives keeps what was read of it before', async () => {
  const before = [...joe.parts]
  const start = (before.at(-1)?.created_at ?? 0) * 1_000
  const many = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) =>
      part(
        `many-${from + n}`,
        `<p>Line ${from + n} &amp; a &lt;b&gt; sign</p>`,
        new Date(start + (from + n) * 1_000),
      ),
    )
  joe.parts.push(...many(1, 400))
  await read()
  const early = await texts()
  expect(early).toHaveLength(1 + before.filter(({ body }) => body).length + 399)

  joe.parts.push(...many(400, 900))
  await read()
  await read()
  const all = await texts()
  expect(all.slice(0, early.length), 'as they were, sign for sign').toEqual(early)
  expect(all.at(-1)).toBe('Line 899 & a <b> sign')
  expect(all).toHaveLength(early.length + 500)
  expect(new Set((await world.stored(JOE))?.transcript.messages.map(({ id }) => id)).size).toBe(
    all.length,
  )
  joe.parts.splice(0, joe.parts.length, ...before)
})

test('who wrote something is told by its author: a Workflow bot is no teammate, whatever topic it came under', async () => {
  const now = new Date(joe.updated_at * 1_000 + 1_000)
  const bot: Author = { ...CUSTOMER, type: 'bot', id: '99', name: 'Operator' }
  joe.parts.push(part('bot-1', '<p>How did we do?</p>', now, { author: bot }))
  await read()
  await read()
  const messages = (await world.stored(JOE))?.transcript.messages.filter(({ id }) => id === 'bot-1')
  expect(messages).toMatchObject([{ role: 'bot', text: 'How did we do?' }])
})

test('a note of ours that comes back is nothing anybody said', async () => {
  const before = await texts()
  const now = new Date(joe.updated_at * 1_000 + 1_000)
  joe.parts.push(
    part('own', '<h2>Handoff</h2><p>Ref C1042-0123456789AB</p>', now, {
      part_type: 'note',
      author: { ...CUSTOMER, type: 'admin', id: '1', name: 'Ana' },
      app_package_code: 'baton',
    }),
  )
  await read()
  expect(await texts()).toEqual(before)
})

const fin = (resolution_state: string): AiAgent => ({
  source_type: 'profile',
  source_title: 'Fin',
  last_answer_type: 'ai_answer',
  resolution_state,
  rating: null,
  rating_remark: null,
  created_at: 0,
  updated_at: 0,
  content_sources: [],
})

test('after a reply to Fin the conversation is read again until Fin has decided, three times at most', async () => {
  const setFin = (state: string) => Object.assign(joe, { ai_agent: fin(state) })
  setFin('assumed_resolution')
  // Only what the customer said: nothing in words tells that Fin gave up.
  joe.parts.splice(0)
  joe.parts.push(part('late', '<p>That does not answer it</p>', new Date()))
  const again = (look: number, dueIn: number) => ({
    name: 'read-conversation',
    data: { workspaceId: WORKSPACE, conversationId: JOE, look },
    dueIn,
  })
  const jobsAfter = async (look?: number) => {
    await world.forgetJobs()
    await read(look)
    return world.jobs()
  }
  expect(await jobsAfter()).toEqual([again(1, 8)])
  expect(await jobsAfter(1)).toEqual([again(2, 15)])
  expect(await jobsAfter(2)).toEqual([again(3, 40)])
  expect(await jobsAfter(3)).toEqual([])

  const kinds = async () => (await world.stored(JOE))?.reading.signals.map(({ kind }) => kind)
  expect(await kinds()).not.toContain('fin-escalated')
  setFin('escalated')
  expect(await jobsAfter(1)).toEqual([])
  expect(await kinds()).toContain('fin-escalated')
  const signal = (await world.stored(JOE))?.reading.signals.find(
    ({ kind }) => kind === 'fin-escalated',
  )
  expect(signal?.evidence.quote).toBe('That does not answer it')
})

test('the wait for Fin does not hold up what the next webhook asks for', async () => {
  Object.assign(joe, { ai_agent: fin('assumed_resolution') })
  joe.parts.push(part('late-2', '<p>Are you there?</p>', new Date()))
  await read()
  await world.queue.ask('read-conversation', { workspaceId: WORKSPACE, conversationId: JOE })
  expect((await world.jobs()).map(({ dueIn }) => dueIn)).toEqual([8, 0])
})

test('an old reply, or one nobody of Fin saw, is read once', async () => {
  Object.assign(joe, { ai_agent: fin('assumed_resolution') })
  await world.read(
    { workspaceId: WORKSPACE, conversationId: JOE },
    new Date(Date.now() + 10 * 60_000),
  )
  Object.assign(joe, { ai_agent: null })
  joe.parts.push(part('late-3', '<p>Hello?</p>', new Date(Date.now() + 11 * 60_000)))
  await world.read(
    { workspaceId: WORKSPACE, conversationId: JOE },
    new Date(Date.now() + 12 * 60_000),
  )
  expect(await world.jobs()).toEqual([])
})

test('a conversation that is gone is let be', async () => {
  await world.read({ workspaceId: WORKSPACE, conversationId: 'gone' })
  expect(await world.stored('gone')).toBeUndefined()
})

test('a conversation asked for by an id that Intercom takes for another one is not kept a second time', async () => {
  const asked = `0${JOE}`
  await world.read({ workspaceId: WORKSPACE, conversationId: asked }, undefined, (intercom) => ({
    ...intercom,
    conversation: () => intercom.conversation(JOE),
  }))
  expect(await world.stored(asked)).toBeUndefined()
  expect(await world.jobs()).toEqual([])
})

test('a customer waits no longer once their conversation is closed, also without a word', async () => {
  const startedAt = new Date(joe.updated_at * 1_000 + 1_000)
  const caseId = randomUUID()
  const owner = { teammateId: '2', name: 'Mia Chen', team: undefined }
  const whose = { conversationId: JOE, contactId: 'c' }
  const known = { status: 'handed-off', tier: 'standard', severity: 'normal' } as const
  const waiting = async () =>
    (await world.database.withWorkspace(WORKSPACE, (db) => waitOf(db, WORKSPACE, caseId)))?.state
  await world.database.withWorkspace(WORKSPACE, async (db) => {
    const about = { situation: 'Charged twice', openedAt: startedAt, version: 1 }
    const opened = { id: caseId, number: 1, ...whose, ...known, owner, ...about }
    await saveCase(db, WORKSPACE, opened, 0)
    await keepWait(db, WORKSPACE, {
      ...{ id: randomUUID(), caseId, ...whose, handoffId: randomUUID(), receiver: owner },
      ...{ startedAt, estimates: [], overruns: 0, state: 'waiting' },
      ...{ answeredAt: undefined, replyMinutes: undefined, alertedAt: undefined },
    })
  })
  await read()
  expect(await waiting()).toBe('waiting')
  const closing = new Date(startedAt.getTime() + 60_000)
  const author: Author = { ...CUSTOMER, type: 'admin', id: '2', name: 'Mia Chen' }
  joe.parts.push({ ...part('closing', '', closing, { part_type: 'close', author }), body: null })
  Object.assign(joe, { state: 'closed' })
  await read()
  expect(await waiting()).toBeUndefined()
})

test('what the customer added on their card is read with the rest, so that nobody asks for it again', async () => {
  const before = joe.updated_at * 1_000
  const caseId = randomUUID()
  const whose = { conversationId: JOE, contactId: 'c' }
  await world.database.withWorkspace(WORKSPACE, async (db) => {
    const opened: SupportCase = {
      ...{ id: caseId, number: 2, ...whose, status: 'resolved', tier: 'standard' },
      ...{ severity: 'normal', situation: 'Charged twice', openedAt: new Date(before), version: 1 },
      owner: { teammateId: '2', name: 'Mia Chen', team: undefined },
    }
    await saveCase(db, WORKSPACE, opened, 0)
    for (const [at, words] of [
      [before + 5_000, 'My order number is <b>48213</b> & the invoice is INV-77120.'],
      [before + 9_000, 'The refund did not arrive either.'],
    ] as const) {
      const wish = { kind: 'addition', words } as const
      await addWish(db, WORKSPACE, { id: randomUUID(), caseId, ...whose, at: new Date(at), wish })
    }
  })
  joe.parts.push(part('between', '<p>Which order is it?</p>', new Date(before + 2_000)))
  joe.parts.push(part('after', '<p>Hello?</p>', new Date(before + 8_000)))
  await read()
  await read()
  const { transcript } = (await world.stored(JOE)) ?? {}
  expect(transcript?.messages.slice(-4).map(({ text, role }) => [role, text])).toEqual([
    ['customer', 'Which order is it?'],
    ['customer', 'My order number is <b>48213</b> & the invoice is INV-77120.'],
    ['customer', 'Hello?'],
    ['customer', 'The refund did not arrive either.'],
  ])
})
