import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Subject } from '../../src/domain/subject.ts'
import { forget } from '../../src/store/forget.ts'
import { rememberConversation } from '../../src/use-cases/remember-conversation.ts'
import { type InboxWorld, inboxWorld, payload, textOf, WORKSPACE } from '../http/inbox-world.ts'
import { canaryNamed, namesOf, readStory, tellEverywhere } from './canaries.ts'
import { allTables, rowsNaming } from './whole-database.ts'

let world: InboxWorld
let owner: Client

beforeAll(async () => {
  world = await inboxWorld()
  owner = new Client({ connectionString: world.testDatabase.ownerUrl })
  await owner.connect()
})

afterAll(async () => {
  await owner.end()
  await world.close()
})

/** Tables that hold nothing of one customer, and what they hold instead. Every other one must show the canary first. */
const HOLD_NO_CUSTOMER: Readonly<Record<string, string>> = {
  'drizzle.__drizzle_migrations': 'which migrations ran',
  'intake.workspace_ids': 'ids of workspaces',
  'jobs.bam': 'changes of the queue itself',
  'jobs.job_dependency': 'not used',
  'jobs.queue': 'how kinds of work are queued',
  'jobs.queue_stats': 'counts',
  'jobs.schedule': 'not used',
  'jobs.subscription': 'not used',
  'jobs.version': 'the version of the queue',
  'jobs.warning': 'slow queries and clocks, by name',
  'public.api_keys': 'keys of automation',
  'public.case_counters': 'the last number',
  'public.console_sessions': 'admins',
  'public.erasures': 'hashes',
  'public.model_budgets': 'counts of tokens',
  'public.oauth_states': 'hashes',
  'public.simulator_states': "what is Intercom's, not ours; empty with a real one",
  'public.teammates': 'people who work there',
  'public.teams': 'their teams',
  'public.workspaces': 'the workspace',
}

const kinds: [label: string, of: (name: ReturnType<typeof canaryNamed>) => Subject][] = [
  ['a contact', ({ contactId }) => ({ kind: 'contact', id: contactId })],
  ['a conversation', ({ conversationId }) => ({ kind: 'conversation', id: conversationId })],
]

for (const [label, subjectOf] of kinds) {
  describe(`forgetting ${label}`, () => {
    const gone = canaryNamed(`gone-${label.slice(2)}`)
    const stays = canaryNamed(`stays-${label.slice(2)}`)

    test('their words were in every table that can hold words of a customer', async () => {
      await tellEverywhere(world, owner, gone)
      await tellEverywhere(world, owner, stays)
      const holding = Object.keys(await rowsNaming(owner, await namesOf(owner, gone)))
      const expected = (await allTables(owner)).filter((name) => !(name in HOLD_NO_CUSTOMER))
      expect(holding.toSorted()).toEqual(expected)
      expect(expected.length).toBeGreaterThan(10)
    })

    test('leaves no word and no id of theirs anywhere, and everybody else as they were', async () => {
      const others = await namesOf(owner, stays)
      const before = await rowsNaming(owner, others)
      const theirs = await namesOf(owner, gone)
      const removed = await forget(world.database, WORKSPACE, subjectOf(gone))
      expect(removed).toMatchObject({ cases: 1, handoffs: 1, conversations: 1, verdicts: 2 })
      // Who asks for one conversation to be forgotten is still a customer.
      const names = theirs.filter((name) => label === 'a contact' || name !== gone.contactId)
      expect(await rowsNaming(owner, names)).toEqual({})
      expect(await rowsNaming(owner, others)).toEqual(before)
    })

    test('a job that comes late does not bring it back', async () => {
      expect(await readStory(world, gone)).toBe('older')
      expect(await rowsNaming(owner, [gone.word])).toEqual({})
    })

    test('a card that was open does not bring it back, whatever is pressed', async () => {
      const typed = { receiver_team: '502', receiver: '2', reason: gone.word }
      const { json: card } = await world.initialize(gone.conversationId)
      for (const pressed of ['open_case', 'hand_over', 'save_draft', 'check_and_hand_over']) {
        const { json } = await world.submit(gone.conversationId, pressed, card, typed)
        expect(textOf(json)).toContain('nothing is kept of it any more')
        await world.submit(gone.conversationId, pressed, undefined, typed)
      }
      expect(await rowsNaming(owner, [gone.word])).toEqual({})
    })

    test('twice is as good as once', async () => {
      await owner.query('delete from jobs.job')
      expect(await forget(world.database, WORKSPACE, subjectOf(gone))).toEqual({})
    })
  })
}

describe('what is forgotten stays forgotten', () => {
  const LATER = new Date(Date.now() + 3_600_000)

  test('a contact comes back with a new conversation: that one is kept, an old one nobody knew of is not', async () => {
    const contact = canaryNamed('comes-back')
    const newer = { ...contact, conversationId: 'conversation-newer' }
    const unknown = { ...contact, conversationId: 'conversation-unknown' }
    await readStory(world, contact)
    await forget(world.database, WORKSPACE, { kind: 'contact', id: contact.contactId })
    expect(await readStory(world, unknown)).toBe('older')
    await world.send('submit', {
      ...payload(unknown.conversationId),
      contact: { type: 'contact', id: contact.contactId, name: contact.word },
      component_id: 'open_case',
    })
    expect(await readStory(world, newer, LATER)).toBe('kept')
    expect(await readStory(world, contact, LATER)).toBe('older')
    const { json } = await world.submit(newer.conversationId, 'open_case', undefined)
    expect(textOf(json)).toMatch(/C-\d+/)
    expect(await rowsNaming(owner, [newer.conversationId])).toMatchObject({
      'public.conversations': 1,
      'public.cases': 1,
    })
    expect(await rowsNaming(owner, [unknown.conversationId, contact.conversationId])).toEqual({})
  })

  test('a conversation of several is forgotten with each of them, also one nobody had read yet', async () => {
    const host = canaryNamed('host')
    const unread = { ...host, conversationId: 'conversation-of-two' }
    await readStory(world, host, undefined, ['contact-guest', host.contactId])
    const removed = await forget(world.database, WORKSPACE, {
      kind: 'contact',
      id: 'contact-guest',
    })
    expect(removed).toEqual({ conversations: 1 })
    expect(await readStory(world, host)).toBe('older')
    expect(await readStory(world, unread, undefined, ['contact-guest'])).toBe('older')
    const { json } = await world.initialize(unread.conversationId)
    expect(json.canvas.stored_data?.screen).toBe('forgotten')
    expect(await rowsNaming(owner, [host.word, 'contact-guest'])).toEqual({})
  })

  test('who wrote in a conversation and left it is forgotten there too', async () => {
    const host = canaryNamed('was-asked')
    const wrote = canaryNamed('wrote')
    await readStory(world, { ...wrote, conversationId: host.conversationId })
    await world.atDesk(WORKSPACE, async (desk) => {
      const kept = await desk.conversation(host.conversationId)
      if (!kept) throw new Error('It was not kept')
      const account = { ...kept.account, contactId: host.contactId }
      await rememberConversation(desk, { ...kept, account, readAt: new Date() })
    })
    const subject = { kind: 'contact', id: wrote.contactId } as const
    expect(await forget(world.database, WORKSPACE, subject)).toEqual({ conversations: 1 })
  })

  test('a reading that was under way when it was forgotten is forgotten too', async () => {
    const racing = canaryNamed('racing')
    let written = () => {}
    const both = new Promise<void>((resolve) => (written = resolve))
    const reading = world.database.withWorkspace(WORKSPACE, async (db) => {
      await db.$client.query(
        `insert into verdicts (workspace_id, id, conversation_id, teammate_id, at, outcome, package, findings)
         values ($1, gen_random_uuid(), $2, '1', now(), 'blocked', '{}', '[]')`,
        [WORKSPACE, racing.conversationId],
      )
      written()
      await new Promise((resolve) => setTimeout(resolve, 1_200))
    })
    await both
    const subject = { kind: 'conversation', id: racing.conversationId } as const
    expect(await forget(world.database, WORKSPACE, subject)).toEqual({ verdicts: 1 })
    await reading
    expect(await rowsNaming(owner, [racing.conversationId])).toEqual({})
  })

  test('agents who press, save and hand over at that very moment leave nothing behind', async () => {
    for (let round = 0; round < 5; round += 1) {
      const busy = canaryNamed(`busy-${round}`)
      await readStory(world, busy)
      const press = async (agent: number) => {
        const { json: form } = await world.submit(busy.conversationId, 'hand_over', undefined)
        const typed = { receiver_team: '502', receiver: '2', reason: `For ${busy.word}` }
        const pressed = agent % 2 === 0 ? 'save_draft' : 'check_and_hand_over'
        const { json } = await world.submit(busy.conversationId, pressed, form, typed)
        await world.submit(busy.conversationId, 'hand_over_anyway', json, {
          ...typed,
          bypass_reason: `At once ${busy.word}`,
        })
      }
      const agents = Array.from({ length: 8 }, (_, agent) => press(agent))
      await new Promise((resolve) => setTimeout(resolve, 20 + round * 20))
      const subject = { kind: 'contact', id: busy.contactId } as const
      const [removed] = await Promise.all([
        forget(world.database, WORKSPACE, subject),
        readStory(world, busy),
        ...agents,
      ])
      expect(removed).toHaveProperty('conversations', 1)
      expect(await rowsNaming(owner, [busy.word])).toEqual({})
    }
  })

  test('the same ids in another workspace are somebody else', async () => {
    const { conversationId, word } = canaryNamed('elsewhere')
    await owner.query(
      "insert into forms values ('globex', $1, '1', jsonb_build_object('said', $2::text), now())",
      [conversationId, word],
    )
    await forget(world.database, WORKSPACE, { kind: 'conversation', id: conversationId })
    expect(await rowsNaming(owner, [word])).toEqual({ 'public.forms': 1 })
  })
})

describe('this would be seen', () => {
  test('a word left behind in a table nobody thought of is found', async () => {
    await owner.query('create table public.notes_to_self (workspace_id text, words json)')
    await owner.query('insert into notes_to_self values (\'acme\', \'{"a": ["canaryleft"]}\')')
    await owner.query("insert into teams values ('acme', '999', 'Team canaryleft')")
    expect(await rowsNaming(owner, ['canaryleft'])).toEqual({
      'public.notes_to_self': 1,
      'public.teams': 1,
    })
    expect(await allTables(owner)).toContain('public.notes_to_self')
    await owner.query("drop table notes_to_self; delete from teams where team_id = '999'")
  })

  test('a new table about conversations is emptied without anybody having listed it', async () => {
    await owner.query(
      'create table public.hunches (workspace_id text, conversation_id text, words text)',
    )
    await owner.query("insert into hunches values ('acme', 'conversation-new', 'canaryhunch')")
    const subject = { kind: 'conversation', id: 'conversation-new' } as const
    expect(await forget(world.database, WORKSPACE, subject)).toEqual({ hunches: 1 })
    await owner.query('drop table hunches')
  })

  test('without the guard in the database, a late job would bring everything back', async () => {
    const late = canaryNamed('late')
    const subject = { kind: 'contact', id: late.contactId } as const
    await readStory(world, late)
    await forget(world.database, WORKSPACE, subject)
    await owner.query('alter table conversations disable trigger conversations_leave_out_forgotten')
    expect(await readStory(world, late)).toBe('kept')
    expect(await rowsNaming(owner, [late.word])).toEqual({ 'public.conversations': 1 })
    await owner.query('alter table conversations enable trigger conversations_leave_out_forgotten')
    await forget(world.database, WORKSPACE, subject)
    expect(await readStory(world, late)).toBe('older')
  })

  test('every table that names a conversation and hangs on no case leaves out the forgotten', async () => {
    const { rows } = await owner.query<{ name: string }>(`
      select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'conversation_id'
        and not exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'case_id')
        and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname like '%leave_out_forgotten')`)
    expect(rows).toEqual([])
  })
})
