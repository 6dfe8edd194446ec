import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '../../src/store/database.ts'
import { endMessagesOf, ownMessages } from '../../src/store/own-messages.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld, WORKSPACE } from '../http/inbox-world.ts'
import { ask } from '../postgres/ask.ts'

let world: InboxWorld

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

test.each(['sending', 'unknown'])(
  'a message that was %s when its case moved on stays known as ours: it may have arrived',
  async (state) => {
    const conversation = `own ${state}`
    await world.remember(conversation, DOUBLE_CHARGE)
    const form = (await world.submit(conversation, 'hand_over', undefined)).json
    await world.submit(conversation, 'check_and_hand_over', form, {
      reason: 'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access',
    })
    const [message] = await ask(world.database, WORKSPACE, {
      text: `update effects set state = $2, attempts = 1
             where conversation_id = $1 and plan->>'kind' = 'customer-message' returning case_id`,
      values: [conversation, state],
    })
    const caseId = String(message?.case_id)
    await world.database.withWorkspace(WORKSPACE, (db) =>
      endMessagesOf(db, WORKSPACE, caseId, 'The handoff was taken back before it was sent'),
    )
    const own = await world.atDesk(WORKSPACE, (desk) => desk.ownMessages(conversation))
    expect(own).toMatchObject([
      { paragraphs: expect.arrayContaining([expect.stringContaining('Mia')]) },
    ])
  },
)

/** Rows of cases and of effects that were looked at so far. */
const rowsRead = async ({ $client }: Db): Promise<number> => {
  const { rows } = await $client.query<{ count: number }>(
    `select sum(seq_tup_read + idx_tup_fetch)::int as count from pg_stat_xact_user_tables
     where relname in ('cases', 'effects')`,
  )
  return rows[0]?.count ?? 0
}

test('it is found without looking through the other cases of a workspace, also where there is no case', async () => {
  const values = [WORKSPACE]
  await ask(world.database, WORKSPACE, {
    text: `insert into cases (workspace_id, id, number, conversation_id, contact_id, status, tier, severity, owner,
             situation, opened_at, version)
           select $1, gen_random_uuid(), 1000 + n, 'other ' || n, 'c1', 'resolved', 'standard', 'normal',
             '{"teammateId":"1","name":"Ana Rossi"}', 'Words', now(), 1 from generate_series(1, 1000) n`,
    values,
  })
  await ask(world.database, WORKSPACE, {
    text: `insert into effects (workspace_id, id, case_id, conversation_id, actor_id, reference, position, plan, state, created_at)
           select $1, gen_random_uuid(), id, conversation_id, '1', 'r' || number, 1, '{"kind":"internal-note"}', 'sent', now()
           from cases where number > 1000`,
    values,
  })
  const looked = await world.database.withWorkspace(WORKSPACE, async (db) => {
    const before = await rowsRead(db)
    await ownMessages(db, WORKSPACE, 'without a case')
    return (await rowsRead(db)) - before
  })
  expect(looked).toBeLessThan(10)
})
