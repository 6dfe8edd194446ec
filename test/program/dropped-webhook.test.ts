import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { removeDataDirs, runProgram } from './process.ts'
import { openCard } from './simulated-card.ts'
import { type StandIn, standInIntercom } from './stand-in.ts'

const JOE = '215470000000101'
const ANA = '814001'

/** Nothing listens on the discard port: every webhook of the stand-in is lost, its retry too. */
const NOWHERE = 'http://127.0.0.1:9'

/** A lost notification must be made up for within five minutes; it is looked for every one. */
const REPAIR_WITHIN_MS = 100_000

const credentials = {
  workspaceId: 'private_app_workspace',
  clientSecret: randomBytes(20).toString('hex'),
  accessToken: randomBytes(20).toString('hex'),
}

let database: FreshDatabase
let intercom: StandIn

beforeAll(async () => {
  database = await freshDatabase()
  intercom = await standInIntercom(credentials)
})

afterAll(async () => {
  await removeDataDirs()
  await intercom.close()
  await database.drop()
})

const messagesRead = async () => {
  const [row] = await database.ask<{ count: number }>(
    `select jsonb_array_length(transcript->'messages') as count from conversations where conversation_id = '${JOE}'`,
  )
  return row?.count ?? 0
}

test('webhooks that never arrive are made up for, and those that do are worked on within seconds', async () => {
  const url = await runProgram({
    settings: {
      DATABASE_URL: database.url,
      SECRETS_KEYS: `test:${randomBytes(32).toString('base64')}`,
      INTERCOM_API_BASE_URL: intercom.restUrl,
      INTERCOM_WORKSPACE_ID: credentials.workspaceId,
      INTERCOM_ACCESS_TOKEN: credentials.accessToken,
      INTERCOM_CLIENT_SECRET: credentials.clientSecret,
    },
  }).ready()
  const say = (body: string) =>
    intercom.control(`/conversations/${JOE}/replies`, { as: 'customer', body })

  intercom.tellApp(url)
  await say('Is anybody there?')
  const told = await eventually(
    'what a webhook told of',
    async () => (await messagesRead()) || undefined,
  )

  intercom.tellApp(NOWHERE)
  await say('This one nobody hears of')
  await eventually(
    'what no webhook told of',
    async () => (await messagesRead()) > told,
    REPAIR_WITHIN_MS,
  )
  intercom.tellApp(url)
  expect((await openCard(intercom.call, JOE, ANA)).words).toContain(`As of message ${told + 1}`)
}, 150_000)
