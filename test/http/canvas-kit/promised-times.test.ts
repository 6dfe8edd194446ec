import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ConversationPart } from '../../../src/domain/transcript.ts'
import { type InboxWorld, inboxWorld, WORKSPACE } from '../inbox-world.ts'

let world: InboxWorld

beforeAll(async () => {
  world = await inboxWorld()
})

afterAll(() => world.close())

const MINUTE_MS = 60_000

const say = (
  id: string,
  role: 'customer' | 'teammate',
  body: string,
  at: Date,
): ConversationPart => ({
  id,
  partType: 'comment',
  role,
  authorName: role === 'customer' ? 'Joe' : 'Ana',
  authorId: role === 'customer' ? 'c1' : '1',
  body,
  at,
  redacted: false,
  attachments: [],
})

test('what we promised within two hours runs on the case until it is kept', async () => {
  const now = Date.now()
  const said = [
    say('p1', 'customer', 'The export fails.', new Date(now - 3 * MINUTE_MS)),
    say('p2', 'teammate', 'I will call you within 2 hours.', new Date(now - 2 * MINUTE_MS)),
  ]
  await world.remember('900', said)
  await world.submit('900', 'open_case', await world.initialize('900').then(({ json }) => json))
  const promises = () =>
    world.atDesk(WORKSPACE, async (desk) => {
      const { supportCase } = (await desk.card('900')) ?? {}
      const running = supportCase ? await desk.runningClocks(supportCase.id) : []
      return running.filter(({ clock }) => clock.kind === 'promise').map(({ clock }) => clock.dueAt)
    })
  expect(await promises()).toEqual([new Date(now + 118 * MINUTE_MS)])

  const kept = say('p3', 'teammate', 'Thanks for taking my call.', new Date(now - MINUTE_MS))
  await world.remember('900', [...said, kept])
  expect(await promises()).toEqual([])
})
