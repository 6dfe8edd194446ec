import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { removeDataDirs, runProgram } from './process.ts'
import { openDraftedForm } from './simulated-card.ts'
import { type StandIn, standInIntercom } from './stand-in.ts'

const JOE = '215470000000101'
const ANA = '814001'
const MIA = '814004'
const BILLING = '502'

/** A dead worker's claim runs out first; its effect is then looked for before it is done again. */
const RECOVERY_PATIENCE_MS = 75_000

const credentials = {
  workspaceId: 'private_app_workspace',
  clientSecret: randomBytes(20).toString('hex'),
  accessToken: randomBytes(20).toString('hex'),
}

let database: FreshDatabase
let intercom: StandIn
let settings: Record<string, string>

beforeAll(async () => {
  database = await freshDatabase()
  intercom = await standInIntercom(credentials)
  settings = {
    DATABASE_URL: database.url,
    SECRETS_KEYS: `test:${randomBytes(32).toString('base64')}`,
    INTERCOM_API_BASE_URL: intercom.restUrl,
    INTERCOM_WORKSPACE_ID: credentials.workspaceId,
    INTERCOM_ACCESS_TOKEN: credentials.accessToken,
    INTERCOM_CLIENT_SECRET: credentials.clientSecret,
  }
})

afterAll(async () => {
  await removeDataDirs()
  await intercom.close()
  await database.drop()
})

test('kill -9 of the worker after Intercom did its work and before it said so: one note all the same', async () => {
  await runProgram({ words: ['migrate'], settings }).ended
  const web = runProgram({ words: ['web'], settings })
  intercom.tellApp(await web.ready())
  const worker = runProgram({ words: ['worker'], settings })
  await worker.ready()

  const form = await openDraftedForm(intercom.call, JOE, ANA)
  await intercom.spoil('conversations.reply', 'hang-after')
  const answer = await form.press('check_and_hand_over', {
    reason: 'The refund of FW-20818 failed with RF-409. It needs somebody with Stripe access.',
    receiver_team: BILLING,
    receiver: MIA,
  })
  expect(answer.ids).toContain('withdraw')
  await eventually('the note of the first attempt', async () => (await notes()).length === 1)
  await worker.end('SIGKILL')
  expect((await intercom.conversation(JOE)).assigneeId, 'nobody is assigned yet').not.toBe(MIA)

  await runProgram({ words: ['worker'], settings }).ready()
  await eventually(
    'the assignment, which comes after the note',
    async () => (await intercom.conversation(JOE)).assigneeId === MIA,
    RECOVERY_PATIENCE_MS,
  )
  expect(await notes()).toHaveLength(1)
  await eventually('everything else that was planned', async () => {
    const states = await database.ask<{ state: string }>('select distinct state from effects')
    return states.length === 1 && states[0]?.state === 'sent'
  })
}, 150_000)

async function notes() {
  const { parts } = await intercom.conversation(JOE)
  return parts.filter(({ kind, byApp }) => kind === 'note' && byApp)
}
