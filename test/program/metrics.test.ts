import { randomBytes } from 'node:crypto'
import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DatabaseLine, databaseLine } from './database-line.ts'
import { eventually } from './eventually.ts'
import { type FreshDatabase, freshDatabase } from './fresh-database.ts'
import { type Program, removeDataDirs, runProgram } from './process.ts'
import { openDraftedForm } from './simulated-card.ts'
import { type StandIn, standInIntercom } from './stand-in.ts'

const JOE = '215470000000101'
const ANA = '814001'
const PASSING = {
  reason:
    'Joe was charged twice on one subscription and the refund of FW-20818 failed with RF-409. ' +
    'It needs somebody with Stripe access to release it.',
  receiver_team: '502',
  receiver: '814004',
}

const credentials = {
  workspaceId: 'private_app_workspace',
  clientSecret: randomBytes(20).toString('hex'),
  accessToken: randomBytes(20).toString('hex'),
}

let database: FreshDatabase
let line: DatabaseLine
let intercom: StandIn
let settings: Record<string, string>
let web: Program
let worker: Program
let webUrl: string
let workerUrl: string

beforeAll(async () => {
  database = await freshDatabase()
  line = await databaseLine(database.url)
  intercom = await standInIntercom(credentials)
  settings = {
    DATABASE_URL: database.url,
    SECRETS_KEYS: `test:${randomBytes(32).toString('base64')}`,
    INTERCOM_API_BASE_URL: intercom.restUrl,
    INTERCOM_WORKSPACE_ID: credentials.workspaceId,
    INTERCOM_ACCESS_TOKEN: credentials.accessToken,
    INTERCOM_CLIENT_SECRET: credentials.clientSecret,
  }
  await runProgram({ words: ['migrate'], settings }).ended
  const port = await freePort()
  workerUrl = `http://127.0.0.1:${port}`
  worker = runProgram({
    words: ['worker'],
    settings: { ...settings, DATABASE_URL: line.url, PORT: String(port) },
  })
  web = runProgram({ words: ['web'], settings })
  webUrl = await web.ready()
  intercom.tellApp(webUrl)
  await worker.ready()
})

afterAll(async () => {
  await removeDataDirs()
  await intercom.close()
  await line.close()
  await database.drop()
})

const metricsOf = async (url: string) => (await fetch(`${url}/metrics`)).text()

/** The sum of every line of a metric whose labels hold these words. */
function sumOf(page: string, name: string, ...words: string[]): number {
  return page
    .split('\n')
    .filter((row) => row.startsWith(name) && words.every((word) => row.includes(word)))
    .reduce((sum, row) => sum + Number(row.split(' ').at(-1)), 0)
}

test('a worker says how it does, on a port of its own, and serves nothing else', async () => {
  expect(await (await fetch(`${workerUrl}/healthz`)).json()).toEqual({ status: 'alive' })
  expect(await (await fetch(`${workerUrl}/readyz`)).json()).toEqual({ status: 'ready' })
  expect((await fetch(`${workerUrl}/console`)).status).toBe(404)
})

test('a handoff can be followed through the metrics of both processes', async () => {
  const form = await openDraftedForm(intercom.call, JOE, ANA)
  const blocked = await form.press('check_and_hand_over', { reason: 'Escalating to billing' })
  await blocked.press('check_and_hand_over', PASSING)
  const worked = await eventually('effects settled', async () => {
    const page = await metricsOf(workerUrl)
    return sumOf(page, 'baton_effects_settled_total', 'assign-teammate', 'sent') > 0 && page
  })
  expect(sumOf(worked, 'baton_effects_settled_total', 'internal-note', 'sent')).toBe(1)
  expect(worked).toMatch(/^baton_jobs_waiting\{queue="deliver-effects"\} \d+$/m)
  const served = await metricsOf(webUrl)
  expect(sumOf(served, 'baton_gate_verdicts_total', 'blocked')).toBe(1)
  expect(sumOf(served, 'baton_gate_verdicts_total', 'passed')).toBe(1)
  const submits = ['/canvas/inbox/submit', 'status="200"']
  expect(sumOf(served, 'baton_request_seconds_count', ...submits)).toBeGreaterThan(1)
  for (const canary of [credentials.workspaceId, JOE, 'Joe', ANA]) {
    expect(served).not.toContain(canary)
    expect(worked).not.toContain(canary)
  }
})

test('a worker whose database went silent lives, is not ready, and is again when it is back', async () => {
  line.freeze()
  await eventually(
    'not ready',
    async () => (await fetch(`${workerUrl}/readyz`)).status === 503,
    40_000,
  )
  expect((await fetch(`${workerUrl}/healthz`)).status).toBe(200)
  expect(await metricsOf(workerUrl)).toContain('baton_scrape_errors 1')
  line.mend()
  await eventually('ready again', async () => (await fetch(`${workerUrl}/readyz`)).ok, 40_000)
})

test('SIGTERM ends a worker with its port', async () => {
  expect(await worker.end('SIGTERM')).toEqual({ code: 0, signal: null })
  expect(await web.end('SIGTERM')).toEqual({ code: 0, signal: null })
  await expect(fetch(`${workerUrl}/healthz`)).rejects.toThrow('fetch failed')
})

/** A port nobody listens on at this moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
