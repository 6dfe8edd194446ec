import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type InboxWorld, inboxWorld } from '../http/inbox-world.ts'

let world: InboxWorld
let app: Client
let owner: Client

beforeAll(async () => {
  world = await inboxWorld()
  app = new Client({ connectionString: world.testDatabase.url })
  owner = new Client({ connectionString: world.testDatabase.ownerUrl })
  await app.connect()
  await owner.connect()
  await world.submit('100', 'open_case', undefined)
})

afterAll(async () => {
  await app.end()
  await owner.end()
  await world.close()
})

const REWRITINGS = [
  "update events set actor_name = 'Nobody'",
  'delete from events',
  "update verdicts set outcome = 'passed'",
  'delete from verdicts',
  'truncate events',
]

test.each(REWRITINGS)('the program cannot rewrite history: %s', async (statement) => {
  await app.query("select set_config('app.workspace_id', 'acme', false)")
  await expect(app.query(statement)).rejects.toThrow('permission denied')
})

test.each(['update events set actor_name = $$Nobody$$', 'truncate events'])(
  'not even the owner of the tables can by mistake: %s',
  async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow('append-only')
  },
)

test('a conversation has one open case, whatever anybody does', async () => {
  const second = `insert into cases select workspace_id, gen_random_uuid(), number + 1, conversation_id, contact_id,
    status, tier, severity, owner, situation, opened_at, version from cases`
  await expect(app.query(second)).rejects.toThrow('cases_one_open_per_conversation')
})

test('a decision and what follows from it are there together or not at all', async () => {
  const count = async () => {
    const { rows } = await app.query('select count(*)::int as events from events')
    return rows[0]
  }
  const before = await count()
  await expect(
    world.atDesk('acme', async (desk) => {
      await desk.recordVerdict({
        id: desk.newId(),
        conversationId: '100',
        teammateId: '1',
        at: desk.now(),
        outcome: 'blocked',
        package: {
          type: 'support-to-support',
          receiver: { teamId: undefined, teammateId: undefined },
          fields: {},
        },
        findings: [],
        bypassReason: undefined,
      })
      throw new Error('Something broke half way')
    }),
  ).rejects.toThrow('half way')
  expect(await count()).toEqual(before)
  const { rows } = await app.query('select count(*)::int as verdicts from verdicts')
  expect(rows).toEqual([{ verdicts: 0 }])
})
