import { sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ConversationPart } from '../../src/domain/transcript.ts'
import { byPhrase } from '../../src/domain/wording/card/by-phrase.ts'
import { watchWaitsJob } from '../../src/jobs/handlers/watch-waits.ts'
import { type JobHandlers, openQueue } from '../../src/jobs/job-queue.ts'
import { type AskWithin, type AtDesk, setUpDesks } from '../../src/program/desks.ts'
import { watchingHandlers } from '../../src/program/watching.ts'
import { keepDirectory } from '../../src/store/directory.ts'
import { rememberConversation } from '../../src/use-cases/remember-conversation.ts'
import { seeTimeline } from '../../src/use-cases/see-timeline.ts'
import { takeHandoff } from '../../src/use-cases/take-handoff.ts'
import { withdrawLatestHandoff } from '../../src/use-cases/withdraw-handoff.ts'
import {
  DIRECTORY,
  DOUBLE_CHARGE,
  type InboxWorld,
  inboxWorld,
  textOf,
  WORKSPACE,
} from '../http/inbox-world.ts'
import { ask as query } from '../postgres/ask.ts'

/** Nine to five in Rome; 2026-11-23 is a Monday, where Rome is an hour ahead of UTC. */
const rome = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00+01:00`)

/** What Joe is told when nobody has answered anybody yet: the workspace allows itself 320 minutes, told as a day. */
const TEN = rome(23, '10:00')

let world: InboxWorld
let atDesk: AtDesk
let now: Date
let conversationId: string
let count = 0
let done: string[]

beforeAll(async () => {
  world = await inboxWorld()
  const ask: AskWithin = (db, name, payload, afterSeconds) =>
    world.queue.ask(name, payload, fromDrizzle(db, sql), afterSeconds)
  atDesk = setUpDesks(world.database, ask, undefined, () => now)
})

afterAll(() => world.close())

beforeEach(async () => {
  count += 1
  conversationId = `9${count}`
  now = TEN
  done = []
  await owner('delete from jobs.job')
  await world.database.withWorkspace(WORKSPACE, (db) =>
    keepDirectory(db, WORKSPACE, DIRECTORY, now),
  )
  await read([])
})

/** Everybody who waited before waits no longer, so that each test has a queue and a history of its own. */
async function forgetOthers(): Promise<void> {
  await rows('delete from waits where conversation_id <> $1', [conversationId])
}

const nothing = async () => undefined

const NO_WORK: JobHandlers = {
  'read-conversation': nothing,
  'draft-with-model': nothing,
  'deliver-effects': nothing,
  'sync-directory': nothing,
  'sync-workspace': nothing,
  'keep-fresh': nothing,
  'check-installation': nothing,
  'tell-health': nothing,
  'watch-waits': nothing,
  reconcile: nothing,
  forget: nothing,
  'purge-workspace': nothing,
  tidy: nothing,
}

const rows = (text: string, values: unknown[] = []) =>
  query(world.database, WORKSPACE, { text, values })

async function owner(text: string) {
  return rows(text)
}

const said = (
  id: string,
  role: 'customer' | 'teammate',
  at: Date,
  body: string,
  authorId = role === 'customer' ? 'c1' : '2',
): ConversationPart => ({
  id,
  partType: 'comment',
  role,
  authorName: role === 'customer' ? 'Joe Marsh' : 'Mia Chen',
  authorId,
  body,
  at,
  redacted: false,
  attachments: [],
})

/** What the job that reads a conversation does once Intercom has answered. */
async function read(more: readonly ConversationPart[], closedAt?: Date) {
  await atDesk(WORKSPACE, async (desk) => {
    const account = {
      contactId: 'c1',
      contactName: 'Joe Marsh',
      contactEmail: 'joe@example.org',
      companyName: undefined,
      tier: 'standard' as const,
      plan: undefined,
      monthlySpend: undefined,
      renewalDate: undefined,
      health: undefined,
      productArea: undefined,
      environment: undefined,
      crmUrl: undefined,
    }
    const thread = desk.readThread(conversationId, [...DOUBLE_CHARGE, ...more], account)
    await rememberConversation(desk, {
      conversationId,
      updatedAt: desk.now(),
      readAt: desk.now(),
      account,
      closedAt,
      ...thread,
    })
  })
}

/** Ana hands Joe over to Mia in billing, and Joe is told so. */
async function handOver(receiver = '2', told = true) {
  const handed = await atDesk(WORKSPACE, (desk) =>
    takeHandoff(desk, {
      conversationId,
      type: 'support-to-support',
      receiver,
      receiverTeam: undefined,
      fields: {
        reason:
          'Charged twice on Nov 3, the refund failed with RF-409, needs someone with Stripe access',
        next_step: 'Refund the second charge in Stripe and confirm it to Joe',
      },
      onBehalfOf: '1',
      assigneeId: undefined,
      lastResortId: '1',
      bypassReason: 'They are the only one who knows this charge and agreed to take it today',
      marksRepeats: true,
    }),
  )
  if (handed === 'not-installed' || handed.outcome !== 'handed-over') {
    throw new Error(`Not handed over: ${JSON.stringify(handed)}`)
  }
  const message = { purpose: 'transition', language: 'en', paragraphs: ['Mia has it now.'] }
  await rows('update handoffs set told = $2 where id = $1', [
    handed.handoff.id,
    told ? JSON.stringify(message) : null,
  ])
  await toldEnded('sent', handed.handoff.id)
  await forgetOthers()
  return handed
}

const watch = () =>
  watchingHandlers(
    world.database,
    atDesk,
    (db, name, payload, afterSeconds) =>
      world.queue.ask(name, payload, fromDrizzle(db, sql), afterSeconds),
    (outcome) => done.push(outcome),
    () => now,
  )['watch-waits']({ workspaceId: WORKSPACE })

/** Time passes until the estimate has, and somebody looks. */
async function letPass(): Promise<void> {
  const { due } = await wait()
  if (!due) throw new Error('Nothing is due')
  now = new Date(Math.max(now.getTime(), due.getTime()))
  await watch()
}

async function wait() {
  const found = await rows(
    `select state, overruns, due_at as due, alerted_at as "alertedAt", reply_minutes as "replyMinutes",
       jsonb_array_length(estimates) as estimates
     from waits where conversation_id = $1 order by started_at desc, id desc limit 1`,
    [conversationId],
  )
  return found[0] as {
    state: string
    overruns: number
    due: Date | null
    alertedAt: Date | null
    replyMinutes: number | null
    estimates: number
  }
}

const messages = async (): Promise<{ actor: string; text: string; since: string }[]> =>
  (await rows(
    `select actor_id as actor, plan->'message'->>'paragraphs' as text, plan->>'unlessRepliedSince' as since
     from effects where conversation_id = $1 and plan->>'kind' = 'customer-message'
       and plan->'message'->>'purpose' = 'overrun'
     order by created_at`,
    [conversationId],
  )) as { actor: string; text: string; since: string }[]

/** How the message that went with the handoff ended. */
const toldEnded = async (state: string, handoffId: string) =>
  rows(
    `update effects set state = $1 where plan->>'kind' = 'customer-message' and handoff_id = $2`,
    [state, handoffId],
  )

const notes = async () =>
  (
    await rows(
      `select plan->'note'->>'title' as title from effects
       where conversation_id = $1 and plan->>'kind' = 'internal-note' order by created_at`,
      [conversationId],
    )
  ).map(({ title }) => String(title))

const watchesAsked = async () =>
  (
    await rows(
      `select extract(epoch from start_after - created_on)::int as seconds from jobs.job
       where name = 'watch-waits' order by seconds`,
    )
  ).map(({ seconds }) => Number(seconds))

describe('a customer who was handed over', () => {
  test('waits from then on, and somebody looks when the estimate ends', async () => {
    await handOver()
    expect(await wait()).toMatchObject({
      state: 'waiting',
      overruns: 0,
      estimates: 1,
      due: rome(24, '10:00'),
    })
    expect(await watchesAsked()).toEqual([24 * 3_600 + 1])
  })

  test('is looked after by the time they were told, whatever was drafted for another kind of handoff', async () => {
    const hacked = 'Our account was hacked, somebody changed our password and nobody can sign in!'
    await read([said('p9', 'customer', TEN, hacked)])
    const drafted = await atDesk(WORKSPACE, (desk) => desk.conversation(conversationId))
    expect(drafted).toMatchObject({ drafted: { fields: { severity: { value: 'urgent' } } } })
    await handOver()
    const [told] = await rows(
      `select plan->'message'->>'paragraphs' as text from effects
       where conversation_id = $1 and plan->'message'->>'purpose' = 'transition'`,
      [conversationId],
    )
    const { due } = await wait()
    const inRome = { timeZone: 'Europe/Rome', isTheirs: false }
    expect(told?.text).toContain(byPhrase(due ?? TEN, TEN, 'en', inRome))
    expect(due).toEqual(rome(24, '10:00'))
  })

  test('hears nothing while there is time', async () => {
    await handOver()
    now = rome(24, '09:58')
    await watch()
    expect([await messages(), done]).toEqual([[], []])
  })

  test('hears from us that it takes longer, with a new time and the way out, from who has them now', async () => {
    await handOver()
    await letPass()
    const [message, ...more] = await messages()
    expect(more).toEqual([])
    expect(message).toMatchObject({ actor: '2', since: TEN.toISOString() })
    expect(message?.text).toMatch(/longer than we told you.*answer for you.*call back/)
    expect(await wait()).toMatchObject({ state: 'waiting', overruns: 1, estimates: 2 })
    expect((await wait()).due?.getTime()).toBeGreaterThan(now.getTime())
    expect(done).toEqual(['customer-told'])
  })

  test('hears it twice and no more: then a person here is told, and the history says all of it', async () => {
    await handOver()
    for (let times = 0; times < 3; times += 1) await letPass()
    for (let times = 0; times < 3; times += 1) await watch()
    expect(done).toEqual(['customer-told', 'customer-told', 'alerted'])
    expect(await messages()).toHaveLength(2)
    expect((await notes()).filter((title) => title.includes('still waiting'))).toHaveLength(1)
    expect((await wait()).alertedAt).toEqual(now)
    const timeline = await atDesk(WORKSPACE, (desk) => seeTimeline(desk, conversationId))
    if (!timeline || timeline === 'not-installed') throw new Error('No timeline')
    expect(timeline.events.map(({ happening }) => happening.kind).slice(-3)).toEqual([
      'estimate-overrun',
      'estimate-overrun',
      'customer-waits',
    ])
  })

  test('who was not told of the handoff does not hear that it takes longer; a person here does', async () => {
    await handOver('2', false)
    await letPass()
    expect([await messages(), done]).toEqual([[], ['alerted']])
  })

  test.each(['dead', 'needs-human', 'not-needed', 'pending'])(
    'who never got the message of the handoff (%s) does not hear that it takes longer; a person here does',
    async (state) => {
      const { handoff } = await handOver()
      await toldEnded(state, handoff.id)
      await letPass()
      expect([await messages(), done]).toEqual([[], ['alerted']])
    },
  )

  test('who may have got the message of the handoff hears that it takes longer', async () => {
    const { handoff } = await handOver()
    await toldEnded('unknown', handoff.id)
    await letPass()
    expect(done).toEqual(['customer-told'])
  })

  test('has whoever was asked to answer hear of it: the note is not their own, of which Intercom tells nobody', async () => {
    await handOver('2', false)
    await letPass()
    const writers = await rows(
      `select actor_id as actor from effects where conversation_id = $1
         and plan->'note'->>'title' like '%still waiting%'`,
      [conversationId],
    )
    expect(writers).toEqual([{ actor: '1' }])
  })

  test('still gets the next message by e-mail who asked for that, whatever they added since', async () => {
    const { supportCase } = await handOver()
    const wished = { caseId: supportCase.id, conversationId, contactId: 'c1' }
    await atDesk(WORKSPACE, async (desk) => {
      await desk.addWish({ ...wished, id: desk.newId(), at: TEN, wish: { kind: 'email' } })
      for (let added = 1; added <= 21; added += 1) {
        const at = new Date(TEN.getTime() + added * 1_000)
        const wish = { kind: 'addition', words: `One more thing, ${added}` } as const
        await desk.addWish({ ...wished, id: desk.newId(), at, wish })
      }
    })
    await letPass()
    expect((await messages())[0]?.text).not.toMatch(/call back/)
  })

  test('hears it from the one who handed over where the receiver is away by now', async () => {
    await handOver()
    const teammates = DIRECTORY.teammates.map((one) => ({
      ...one,
      away: one.id === '2' || one.away,
    }))
    await world.database.withWorkspace(WORKSPACE, (db) =>
      keepDirectory(db, WORKSPACE, { ...DIRECTORY, teammates }, now),
    )
    await letPass()
    expect((await messages()).map(({ actor }) => actor)).toEqual(['1'])
  })
})

describe('a reply', () => {
  test('ends the wait, is measured in business time, and nothing more is said', async () => {
    await handOver()
    now = rome(24, '09:30')
    await read([said('r1', 'teammate', now, 'Hi Joe, the refund is on its way.')])
    expect(await wait()).toMatchObject({ state: 'answered', replyMinutes: 7 * 60 + 30 })
    now = rome(25, '12:00')
    await watch()
    expect([await messages(), done]).toEqual([[], []])
  })

  test('of whoever handed over is no answer: the customer still waits for the one who has them now', async () => {
    await handOver()
    now = rome(23, '10:01')
    const goodbye = said('r1', 'teammate', now, 'Mia takes it from here. All the best!', '1')
    await read([goodbye])
    expect(await wait()).toMatchObject({ state: 'waiting', replyMinutes: null })
    now = rome(23, '10:31')
    await read([goodbye, said('r2', 'teammate', now, 'Hi Joe, Mia here.')])
    expect(await wait()).toMatchObject({ state: 'answered', replyMinutes: 31 })
  })

  test('of somebody from elsewhere ends the wait and says nothing about how fast the receiver is', async () => {
    await handOver()
    now = rome(23, '10:05')
    await read([said('r1', 'teammate', now, 'Hi Joe, your refund went out.', '99')])
    expect(await wait()).toMatchObject({ state: 'answered', replyMinutes: null })
  })

  test('of a teammate of the receiver counts as how fast that team is', async () => {
    await handOver()
    await rows(
      `update waits set receiver = receiver || '{"team": {"id": "502", "name": "Billing"}}'::jsonb
       where conversation_id = $1`,
      [conversationId],
    )
    now = rome(23, '10:05')
    await read([said('r1', 'teammate', now, 'Hi Joe, I have it with Mia.', '3')])
    expect(await wait()).toMatchObject({ state: 'answered', replyMinutes: 5 })
  })

  test('of the customer is no answer, nor is one from before the handoff', async () => {
    await handOver()
    now = rome(23, '11:00')
    await read([
      said('r0', 'teammate', rome(23, '09:59'), 'I will pass this on.'),
      said('r1', 'customer', now, 'Any news?'),
    ])
    expect((await wait()).state).toBe('waiting')
  })

  test('that we wrote in her name is no answer: she still owes one', async () => {
    await handOver()
    await letPass()
    const [message] = await messages()
    const paragraphs = JSON.parse(message?.text ?? '[]') as string[]
    const at = new Date(now.getTime() + 1_000)
    await read([said('own', 'teammate', at, paragraphs.map((one) => `<p>${one}</p>`).join(''))])
    expect((await wait()).state).toBe('waiting')
  })

  test('tells the next customer how long it takes', async () => {
    for (const minutes of [20, 25, 30]) {
      await handOver()
      now = new Date(TEN.getTime() + minutes * 60_000)
      await read([said('r1', 'teammate', now, 'Hi Joe, the refund is on its way.')])
      const answered = conversationId
      count += 1
      conversationId = `9${count}`
      now = TEN
      await rows('update waits set conversation_id = $2 where conversation_id = $1', [
        answered,
        conversationId,
      ])
      await read([])
    }
    await handOver()
    expect((await wait()).due).toEqual(rome(23, '10:30'))
  })
})

describe('a case that goes elsewhere', () => {
  test('taken back, nobody waits any more', async () => {
    await handOver()
    const teammate = { id: '1', name: 'Ana Rossi' }
    await atDesk(WORKSPACE, (desk) =>
      withdrawLatestHandoff(desk, {
        conversationId,
        teammate,
        account: () => {
          throw new Error('Not needed')
        },
        updatedAt: undefined,
        parts: () => [],
        asOf: undefined,
      }),
    )
    expect((await wait()).state).toBe('ended')
    now = rome(30, '12:00')
    await watch()
    expect(await messages()).toEqual([])
  })

  test('handed on, the customer waits for the next one, with a new time', async () => {
    await handOver()
    now = rome(23, '15:00')
    await handOver('4')
    const found = await rows(
      'select state, receiver_id as receiver from waits where conversation_id = $1 order by started_at',
      [conversationId],
    )
    expect(found).toEqual([
      { state: 'ended', receiver: '2' },
      { state: 'waiting', receiver: '4' },
    ])
  })

  test('closed in Intercom without a word, nobody waits any more and nobody is written to', async () => {
    await handOver()
    now = rome(23, '11:00')
    await read([], now)
    expect((await wait()).state).toBe('ended')
    now = rome(30, '12:00')
    await watch()
    expect([await messages(), done]).toEqual([[], []])
  })

  test('handed over after it was closed, the customer waits all the same', async () => {
    await handOver()
    now = rome(23, '11:00')
    await read([], rome(23, '09:30'))
    expect((await wait()).state).toBe('waiting')
  })

  test('solved meanwhile, nobody is written to', async () => {
    await handOver()
    await rows(`update cases set status = 'resolved' where conversation_id = $1`, [conversationId])
    await letPass()
    expect([await messages(), (await wait()).state]).toEqual([[], 'ended'])
  })
})

describe('looking', () => {
  test('by two workers at the same moment tells the customer once', async () => {
    await handOver()
    now = (await wait()).due ?? now
    await Promise.all([watch(), watch(), watch()])
    expect(await messages()).toHaveLength(1)
    expect(done).toEqual(['customer-told'])
  })

  test('that dies in the middle leaves nothing half done, and the next look does it all', async () => {
    await handOver()
    now = (await wait()).due ?? now
    const dying: AtDesk = (workspaceId, work) =>
      atDesk(workspaceId, async (desk) => {
        const record: typeof desk.record = async (change) => {
          await desk.record(change)
          throw new Error('Killed')
        }
        return work({ ...desk, record })
      })
    const tools = { isAtWork: async () => true, again: async () => undefined, now: () => now }
    await expect(
      watchWaitsJob({ ...tools, atDesk: dying }, { workspaceId: WORKSPACE }),
    ).rejects.toThrow('Killed')
    expect([await messages(), (await wait()).overruns]).toEqual([[], 0])
    await watch()
    expect([(await messages()).length, (await wait()).overruns]).toEqual([1, 1])
  })

  test('in the night waits for the morning, and then tells the customer once', async () => {
    await handOver()
    now = rome(24, '23:30')
    await watch()
    expect([await messages(), done]).toEqual([[], []])
    expect(await watchesAsked()).toContain(9.5 * 3_600 + 1)
    now = rome(25, '09:00')
    await watch()
    expect(done).toEqual(['customer-told'])
  })

  test('in the night again and again asks for one look in the morning, and looks at nobody twice', async () => {
    await handOver()
    await owner('delete from jobs.job')
    now = rome(24, '23:30')
    for (let times = 0; times < 3; times += 1) await watch()
    expect(await watchesAsked()).toEqual([9.5 * 3_600 + 1])
    const found = await atDesk(WORKSPACE, (desk) => desk.waitsDueBy(now, 10))
    expect(found).toEqual([])
  })

  test('goes on behind a wait that cannot be looked at, and says at the end that it could not', async () => {
    await handOver()
    now = (await wait()).due ?? now
    const broken: AtDesk = (workspaceId, work) =>
      atDesk(workspaceId, (desk) =>
        work({
          ...desk,
          waitsDueBy: async (by, limit) => {
            const found = await desk.waitsDueBy(by, limit)
            return found.flatMap((one) => [{ ...one, conversationId: 'broken' }, one])
          },
          lockCase: async (id) => {
            if (id === 'broken') throw new Error('Broken')
            return desk.lockCase(id)
          },
        }),
      )
    const tools = { isAtWork: async () => true, again: async () => undefined, now: () => now }
    await expect(
      watchWaitsJob({ ...tools, atDesk: broken }, { workspaceId: WORKSPACE }),
    ).rejects.toThrow('Broken')
    expect(await messages()).toHaveLength(1)
  })

  test('asks for the rest at once where there are more than one run looks at', async () => {
    await handOver()
    now = (await wait()).due ?? now
    const crowded: AtDesk = (workspaceId, work) =>
      atDesk(workspaceId, (desk) =>
        work({
          ...desk,
          waitsDueBy: async (by, limit) => {
            const [found] = await desk.waitsDueBy(by, limit)
            return found ? Array.from({ length: limit }, () => found) : []
          },
        }),
      )
    const asked: number[] = []
    const again = async (_: string, seconds: number) => void asked.push(seconds)
    await watchWaitsJob(
      { atDesk: crowded, isAtWork: async () => true, again, now: () => now, atOnce: 2 },
      { workspaceId: WORKSPACE },
    )
    expect(asked).toEqual([0])
  })

  test('just after closing tells the customer when somebody is back', async () => {
    await handOver()
    now = rome(24, '17:05')
    await watch()
    expect((await messages())[0]?.text).toContain('back on Wednesday, November 25 at 9:00')
  })

  test('a little too early looks again at the very moment', async () => {
    await handOver()
    await owner('delete from jobs.job')
    now = new Date(rome(24, '10:00').getTime() - 10_000)
    await watch()
    expect([await messages(), await watchesAsked()]).toEqual([[], [11]])
  })

  test('does nothing while Intercom refuses the token: it is asked for again with everything else', async () => {
    await handOver()
    await rows(`update workspaces set standing = 'parked' where workspace_id = $1`, [WORKSPACE])
    await letPass()
    expect(await messages()).toEqual([])
    await rows(`update workspaces set standing = 'installed' where workspace_id = $1`, [WORKSPACE])
    await watch()
    expect(await messages()).toHaveLength(1)
  })
})

describe('the card in the Inbox', () => {
  const card = async () => {
    const { json } = await world.initialize(conversationId, '2')
    return textOf(json)
  }

  test('says that they wait longer than told, then too long, and nothing once they have an answer', async () => {
    await handOver()
    expect(await card()).not.toContain('waits')
    await letPass()
    expect(await card()).toContain('The customer waits longer than they were told')
    await letPass()
    await letPass()
    expect(await card()).toContain('The customer waits too long: write to them now')
    await read([said('r1', 'teammate', now, 'Hi Joe, the refund is on its way.')])
    expect(await card()).not.toContain('waits')
  })

  test('has the first reply stand first in the briefing for as long as it is owed, with what they were told', async () => {
    await handOver()
    const briefing = async () => {
      const { json: home } = await world.initialize(conversationId, '2')
      return textOf((await world.submit(conversationId, 'briefing', home, {}, '2')).json).split(
        '\n',
      )
    }
    const [title, heading, reply, told] = await briefing()
    expect(title).toMatch(/^Briefing for C-/)
    expect(heading).toBe('Suggested first reply')
    expect(reply).toMatch(/^Hi Joe/)
    expect(told).toBe(
      'The customer was told: “Mia has it now.” They now expect you by Nov 24, 2026 at 10:00AM.',
    )
    now = rome(23, '10:20')
    await read([said('r1', 'teammate', now, 'Hi Joe, the refund is on its way.')])
    expect((await briefing())[1]).not.toBe('Suggested first reply')
  })
})

describe('the queue', () => {
  test('has two workers look when the time comes, and the customer is told once', async () => {
    await handOver()
    now = (await wait()).due ?? now
    const workers = await Promise.all(
      [1, 2].map(() => openQueue(world.testDatabase.url, 'to-work', () => undefined)),
    )
    for (const worker of workers) {
      await worker.work({ ...NO_WORK, 'watch-waits': () => watch() })
    }
    await rows(`update jobs.job set start_after = now() where name = 'watch-waits'`)
    for (const worker of workers) await worker.ask('watch-waits', { workspaceId: WORKSPACE })
    const unlooked = `select 1 from jobs.job where name = 'watch-waits' and state < 'completed' and start_after <= now()`
    while ((await rows(unlooked)).length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    await Promise.all(workers.map((worker) => worker.stop()))
    expect(await messages()).toHaveLength(1)
    expect(await watchesAsked()).toHaveLength(4)
  })
})
