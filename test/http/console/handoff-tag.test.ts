import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepCatalog } from '../../../src/store/catalog.ts'
import { ask } from '../../postgres/ask.ts'
import { type Browser, signedIn } from '../console-world.ts'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld, textOf, WORKSPACE } from '../inbox-world.ts'

let world: InboxWorld
let browser: Browser
let conversations = 0

const TAGS = [
  { id: '77', name: 'Handed over' },
  { id: '78', name: '<b>VIP</b>' },
]

beforeAll(async () => {
  world = await inboxWorld()
  browser = await signedIn(world)
})

afterAll(() => world.close())

const tagsAre = (tags: typeof TAGS) =>
  world.database.withWorkspace(WORKSPACE, (db) => keepCatalog(db, WORKSPACE, { tags }))

beforeEach(() => tagsAre(TAGS))

const choose = async (tag: string) => {
  const { headers } = await browser.press('/console/handoff-tag', { tag })
  return browser.get(String(headers.location))
}

/** Hands a new conversation over; the tags it is to get. */
async function tagsOfHandoff(): Promise<unknown[]> {
  conversations += 1
  const id = `55${conversations}`
  await world.remember(id, DOUBLE_CHARGE)
  const { json: form } = await world.submit(id, 'hand_over', undefined)
  const typed = {
    reason: 'Refund fails with RF-409, needs Stripe access',
    receiver_team: '502',
    receiver: '2',
  }
  const { json } = await world.submit(id, 'check_and_hand_over', form, typed)
  expect(textOf(json)).toContain('handed over to Mia Chen')
  const plans = await ask<{ plan: { kind: string; tagId?: string } }>(world.database, WORKSPACE, {
    text: 'select plan from effects where conversation_id = $1 order by position',
    values: [id],
  })
  return plans.flatMap(({ plan }) => (plan.kind === 'tag' ? [plan.tagId] : []))
}

test('nothing is tagged until an admin chooses a tag', async () => {
  expect(await tagsOfHandoff()).toEqual([])
  const { text } = await browser.get('/console')
  expect(text).toContain('<option value="77">Handed over</option>')
  expect(text, 'what others wrote is words').toContain('&#60;b&#62;VIP')
})

test('every handoff adds the tag that was chosen, until none is', async () => {
  expect((await choose('77')).text).toContain('<option value="77" selected>')
  expect(await tagsOfHandoff()).toEqual(['77'])
  expect((await choose('')).text).toContain('Handoffs add no tag')
  expect(await tagsOfHandoff()).toEqual([])
})

test('a tag the workspace does not have is not kept', async () => {
  expect((await choose('1234')).text).toContain('does not have that tag')
  expect(await tagsOfHandoff()).toEqual([])
})

test('a tag that was deleted in Intercom since is left out, and the console says so', async () => {
  await choose('77')
  await tagsAre(TAGS.slice(1))
  expect(await tagsOfHandoff()).toEqual([])
  expect((await browser.get('/console')).text).toContain('Nothing is tagged')
})
