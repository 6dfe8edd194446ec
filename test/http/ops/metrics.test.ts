import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { observeRequests } from '../../../src/http/ops/observe-requests.ts'
import { opsRoutes } from '../../../src/http/ops/routes.ts'
import { openQueue } from '../../../src/jobs/job-queue.ts'
import { createMetrics } from '../../../src/metrics.ts'
import { readBacklog } from '../../../src/store/backlog.ts'
import { type Database, openDatabase } from '../../../src/store/database.ts'
import { cloneDatabase, type TestDatabase } from '../../postgres/database.ts'

let testDatabase: TestDatabase
let database: Database

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
})

afterAll(async () => {
  await database.close()
  await testDatabase.drop()
})

const IDLE = { used: 0, idle: 0, waiting: 0 }

async function page(metrics: ReturnType<typeof createMetrics>, headers = {}) {
  const app = Fastify()
  await app.register(opsRoutes, {
    isReady: () => true,
    pingDatabase: () => database.ping(),
    metricsPage: metrics.page,
  })
  const answer = await app.inject({ url: '/metrics', headers })
  await app.close()
  return { status: answer.statusCode, text: answer.body, type: answer.headers['content-type'] }
}

/** Metrics over the real database. */
const measured = () =>
  createMetrics({ backlog: () => readBacklog(database), pool: () => database.use() })

test('the page is what Prometheus reads, and counts what was told', async () => {
  const metrics = measured()
  metrics.effectSettled('internal-note', 'sent')
  metrics.effectSettled('internal-note', 'dead')
  metrics.readingKept(0.7)
  metrics.verdictReached('blocked', ['reason', 'tried', 'reason'])
  metrics.modelAsked('drafted', 2_000, 500)
  metrics.modelAsked('over-budget', 0, 0)
  for (const share of [0.7, 1.5]) metrics.waitAnswered('team', share)
  metrics.waitOverdue('customer-told')
  metrics.requestShed('page')
  const { status, text, type } = await page(metrics)
  expect(status).toBe(200)
  expect(type).toBe('text/plain; version=0.0.4; charset=utf-8')
  for (const line of [
    'baton_effects_settled_total{kind="internal-note",state="sent"} 1',
    'baton_effects_settled_total{kind="internal-note",state="dead"} 1',
    'baton_draft_behind_seconds_bucket{le="1"} 1',
    'baton_gate_verdicts_total{outcome="blocked"} 1',
    'baton_gate_findings_total{check="reason",outcome="blocked"} 1',
    'baton_requests_shed_total{kind="page"} 1',
    'baton_model_calls_total{outcome="drafted"} 1',
    'baton_model_calls_total{outcome="over-budget"} 1',
    'baton_model_tokens_total{direction="input"} 2000',
    'baton_model_tokens_total{direction="output"} 500',
    'baton_reply_estimate_share_bucket{le="0.75",from="team"} 1',
    'baton_reply_estimate_share_count{from="team"} 2',
    'baton_waits_overdue_total{outcome="customer-told"} 1',
    'baton_intake_waiting 0',
    'baton_jobs_waiting{queue="read-conversation"} 0',
    'baton_database_connections{state="waiting"} 0',
    'baton_scrape_errors 0',
  ]) {
    expect(text).toContain(line)
  }
  for (const name of [
    'baton_event_loop_utilization ',
    'nodejs_eventloop_lag_seconds ',
    'process_resident_memory_bytes ',
  ]) {
    expect(text).toContain(name)
  }
})

test('an old conversation that is read for the first time says nothing about freshness', async () => {
  const metrics = measured()
  metrics.readingKept(86_400 * 30)
  expect((await page(metrics)).text).toContain('baton_draft_behind_seconds_count 0')
})

test('what waits is counted with its age: due jobs of a queue and notifications, not what is meant for later', async () => {
  const queue = await openQueue(testDatabase.url, 'to-ask', () => undefined)
  await queue.ask('read-conversation', { workspaceId: 'w', conversationId: '1' })
  await queue.ask('read-conversation', { workspaceId: 'w', conversationId: '2' })
  await queue.ask('sync-directory', { workspaceId: 'w' }, undefined, 3_600)
  await queue.stop()
  await database.outsideWorkspaces({
    text: `insert into intake.received (workspace_id, notification_id, topic, received_at)
      values ('w', 'n1', 'ping', now() - interval '90 seconds')`,
  })
  const { queues, intake } = await readBacklog(database)
  expect(queues.find(({ name }) => name === 'read-conversation')).toMatchObject({ waiting: 2 })
  expect(queues.find(({ name }) => name === 'sync-directory')).toMatchObject({ waiting: 0 })
  expect(intake.waiting).toBe(1)
  expect(intake.oldestSeconds).toBeGreaterThanOrEqual(90)
  const { text } = await page(measured())
  expect(text).toContain('baton_jobs_waiting{queue="read-conversation"} 2')
  expect(text).toMatch(/baton_intake_oldest_seconds 9\d/)
})

test('without the database the page still comes, says that something is missing, and shows no old figures', async () => {
  const metrics = createMetrics({
    backlog: async () => {
      throw new Error('The database is away')
    },
    pool: () => IDLE,
  })
  const { status, text } = await page(metrics)
  expect(status).toBe(200)
  expect(text).toContain('baton_scrape_errors 1')
  expect(text).not.toMatch(/^baton_intake_waiting /m)
  expect(text).not.toMatch(/^baton_jobs_waiting\{/m)
})

test('a database that says nothing holds the page up for two seconds and no longer', async () => {
  const metrics = createMetrics({ backlog: () => new Promise(() => undefined), pool: () => IDLE })
  const started = performance.now()
  const { text } = await page(metrics)
  expect(performance.now() - started).toBeLessThan(4_000)
  expect(text).toContain('baton_scrape_errors 1')
})

test('however many read the page, the database is asked once in a few seconds', async () => {
  let asked = 0
  const metrics = createMetrics({
    backlog: () => {
      asked += 1
      return readBacklog(database)
    },
    pool: () => IDLE,
  })
  await Promise.all([page(metrics), page(metrics), page(metrics)])
  await page(metrics)
  expect(asked).toBe(1)
})

test('a request is counted by the pattern of its route, never by its address', async () => {
  const metrics = measured()
  const app = Fastify()
  observeRequests(app, metrics.requestAnswered)
  app.get('/api/cases/:number', async () => 'a case')
  await app.inject('/api/cases/secret-4711')
  await app.inject('/nowhere/secret-4711')
  await app.close()
  const { text } = await page(metrics)
  expect(text).toContain(
    'baton_request_seconds_count{method="GET",route="/api/cases/:number",status="200"} 1',
  )
  expect(text).toContain('baton_request_seconds_count{method="GET",route="none",status="404"} 1')
  expect(text).not.toContain('secret-4711')
})

test('nobody outside sees the page: through a proxy there is none', async () => {
  const metrics = measured()
  expect((await page(metrics, { 'x-forwarded-for': '203.0.113.7' })).status).toBe(404)
  expect((await page(metrics, { 'fly-client-ip': '203.0.113.7' })).status).toBe(404)
})
