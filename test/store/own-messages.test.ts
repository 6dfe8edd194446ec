import { afterAll, beforeAll, expect, test } from 'vitest'
import { endMessagesOf } from '../../src/store/own-messages.ts'
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
