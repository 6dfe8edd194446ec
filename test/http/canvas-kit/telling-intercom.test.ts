import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { IntercomContact, toAccount } from '../../../src/intercom/payloads/contact.ts'
import { readThread } from '../../../src/program/read-thread.ts'
import { rememberConversation } from '../../../src/use-cases/remember-conversation.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld, textOf, WORKSPACE } from '../inbox-world.ts'

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

/** What is to be done in Intercom about a conversation, in order: the kind, and what attributes are to say. */
async function planned(conversation: string) {
  const { rows } = await owner.query<{ actor_id: string; plan: { kind: string } }>(
    'select actor_id, plan from effects where conversation_id = $1 order by created_at, position',
    [conversation],
  )
  return rows.map(({ actor_id, plan }) => ({ as: actor_id, ...plan }))
}

const attributes = (status: string, owner: string, tier = 'Standard') => ({
  'Baton case': expect.stringMatching(/^C-\d+$/),
  'Baton status': status,
  'Baton owner': owner,
  'Baton tier': tier,
})

const deliveries = async () => {
  const { rows } = await owner.query("select from jobs.job where name = 'deliver-effects'")
  return rows.length
}

test('opening a case says so in Intercom, as whoever opened it, and has it done', async () => {
  await world.remember('61', DOUBLE_CHARGE)
  const before = await deliveries()
  await world.submit('61', 'open_case', undefined)
  expect(await planned('61')).toEqual([
    { as: '1', kind: 'conversation-attributes', attributes: attributes('Open', 'Ana Rossi') },
  ])
  expect(await deliveries()).toBe(before + 1)
  await world.submit('61', 'open_case', undefined, {}, '2')
  expect(await planned('61'), 'a second time nothing is new').toHaveLength(1)
})

test('a case that is opened by handing it over is told once, as it stands then', async () => {
  await world.remember('62', DOUBLE_CHARGE)
  const { json: form } = await world.submit('62', 'hand_over', undefined)
  const { json } = await world.submit('62', 'check_and_hand_over', form, {
    reason: 'Refund fails with RF-409, needs Stripe access',
    receiver_team: '502',
    receiver: '2',
  })
  expect(textOf(json)).toContain('handed over to Mia Chen')
  const told = (await planned('62')).filter(({ kind }) => kind === 'conversation-attributes')
  expect(told).toMatchObject([{ attributes: attributes('Handed off', 'Mia Chen') }])
})

test('a case opened before anybody knew its customer is told with their tier once it is known', async () => {
  await world.submit('63', 'open_case', undefined)
  const account = {
    ...toAccount(IntercomContact.parse({ id: 'c1', name: 'Joe Marsh' }), undefined),
    tier: 'enterprise' as const,
  }
  const at = new Date()
  await world.atDesk(WORKSPACE, (desk) =>
    rememberConversation(desk, {
      conversationId: '63',
      updatedAt: at,
      readAt: at,
      account,
      ...readThread('63', DOUBLE_CHARGE, account),
    }),
  )
  expect(await planned('63')).toMatchObject([
    { attributes: attributes('Open', 'Ana Rossi') },
    { as: '1', attributes: attributes('Open', 'Ana Rossi', 'Enterprise') },
  ])
})
