import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DOUBLE_CHARGE, type InboxWorld, inboxWorld } from '../inbox-world.ts'

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

const regions: [region: string, host: string][] = [
  ['US', 'https://app.intercom.com'],
  ['EU', 'https://app.eu.intercom.com'],
  ['AU', 'https://app.au.intercom.com'],
]

for (const [region, host] of regions) {
  test(`links to messages lead to the Inbox of the workspace's region: ${region}`, async () => {
    await owner.query('update workspaces set region = $1', [region])
    const conversation = `8${region}`
    await world.remember(conversation, DOUBLE_CHARGE)
    const linksIn = (text: string) =>
      [...text.matchAll(/https:\/\/app[\w.]*/g)].map(([link]) => link)
    const { text: first } = await world.initialize(conversation)
    const { json: form, text: shown } = await world.submit(conversation, 'hand_over', undefined)
    const { text: checked } = await world.submit(conversation, 'check_and_hand_over', form, {
      promised: 'Nothing',
    })
    expect(new Set([first, shown, checked].flatMap(linksIn))).toEqual(new Set([host]))
  })
}
