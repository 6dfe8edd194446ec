import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventually } from './eventually.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { type Program, removeDataDirs, runProgram } from './process.ts'
import { openCard, openDraftedForm } from './simulated-card.ts'
import { type StandIn, standInIntercom } from './stand-in.ts'

const JOE = '215470000000101'
const ANA = '814001'
const MIA = '814004'
const BILLING = '502'

const PASSING = {
  reason:
    'Joe was charged twice on one subscription and the refund of FW-20818 failed with RF-409. ' +
    'It needs somebody with Stripe access to release it.',
  receiver_team: BILLING,
  receiver: MIA,
}

const credentials = {
  workspaceId: 'private_app_workspace',
  clientSecret: randomBytes(20).toString('hex'),
  accessToken: randomBytes(20).toString('hex'),
}

let database: FreshDatabase
let intercom: StandIn
let settings: Record<string, string>
let web: Program
let url: string

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

test('migrate brings an empty database up to date and ends; a second time changes nothing', async () => {
  const migrations = 'select count(*)::int as count from drizzle.__drizzle_migrations'
  const counts: number[] = []
  for (const _time of ['first', 'second']) {
    const migrate = runProgram({ words: ['migrate'], settings })
    expect(await migrate.ended).toEqual({ code: 0, signal: null })
    expect(migrate.stdout()).toContain('The database is up to date')
    const [row] = await database.ask<{ count: number }>(migrations)
    counts.push(row?.count ?? 0)
  }
  expect(counts[0]).toBeGreaterThan(0)
  expect(counts[1]).toBe(counts[0])
})

test('web knows its workspace from the start, and has no simulator', async () => {
  web = runProgram({ words: ['web'], settings })
  url = await web.ready()
  intercom.tellApp(url)
  const card = await openCard(intercom.call, JOE, ANA)
  expect(card.words, 'not the card that asks to install').not.toContain('not installed')
  expect(card.ids).toContain('hand_over')
  expect((await fetch(`${url}/simulator`)).status).toBe(404)
  expect((await fetch(`${url}/simulator/api/bootstrap`)).status).toBe(404)
  const unsigned = await fetch(`${url}/canvas/inbox/initialize`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-body-signature': '0'.repeat(64) },
    body: '{}',
  })
  expect(unsigned.status).toBe(401)
})

test('the worker drafts, and a passed handoff becomes one note and an assignment in Intercom', async () => {
  const worker = runProgram({ words: ['worker'], settings })
  expect(await worker.ready(), 'a worker serves no pages').toBe('')
  const form = await openDraftedForm(intercom.call, JOE, ANA)
  const answer = await form.press('check_and_hand_over', PASSING)
  expect(answer.words).toContain('Mia Chen')
  expect(answer.ids).toContain('withdraw')

  const delivered = await eventually('note and assignment', async () => {
    const conversation = await intercom.conversation(JOE)
    return conversation.assigneeId === MIA ? conversation : undefined
  })
  expect(delivered.teamId).toBe(BILLING)
  const notes = delivered.parts.filter(({ kind, byApp }) => kind === 'note' && byApp)
  expect(notes).toHaveLength(1)
  expect(notes[0]?.text).toMatch(/Ref [A-Z0-9-]+$/)
  expect(notes[0]?.text).toContain('RF-409')
  expect(notes[0]?.author.id).toBe(ANA)

  expect(await worker.end('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(await web.end('SIGTERM')).toEqual({ code: 0, signal: null })
})
