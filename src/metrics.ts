import { performance } from 'node:perf_hooks'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Backlog } from './store/backlog.ts'
import type { PoolUse } from './store/database.ts'

/** What the metrics page asks for when it is read; all else is told as it happens. */
export interface MetricSources {
  /** What waits to be done. May fail; the page then does without. */
  readonly backlog: () => Promise<Backlog>
  readonly pool: () => PoolUse
}

/**
 * What an operator can see of a running process, in numbers. Labels are route patterns, names of ours and
 * outcomes: never an id, so that neither a person nor a workspace can be found in them.
 */
export interface Metrics {
  readonly requestAnswered: (method: string, route: string, status: number, seconds: number) => void
  /** A request was turned away because there were too many. */
  readonly requestShed: (kind: string) => void
  readonly effectSettled: (kind: string, state: string) => void
  /** A reading was kept, so many seconds after the conversation had changed. */
  readonly readingKept: (secondsBehind: number) => void
  readonly verdictReached: (outcome: string, checks: readonly string[]) => void
  /** A model was asked for a draft, or was not because the day's tokens are spent; with the tokens it charged. */
  readonly modelAsked: (outcome: string, inputTokens: number, outputTokens: number) => void
  /** A customer has the first reply after a handoff: its time as a share of what they were told, and what that rested on. */
  readonly waitAnswered: (from: string, share: number) => void
  /** Something was done about a customer who waits longer than they were told. */
  readonly waitOverdue: (outcome: 'customer-told' | 'alerted') => void
  /** Everything, as Prometheus reads it. Never fails: what could not be read is missing and counted. */
  readonly page: () => Promise<string>
}

/** In seconds: a card should take 5 ms, and Intercom waits no longer than 10 s. */
const REQUEST_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** In seconds: a draft should be ready 1 s after a message; a webhook that got lost is made up for in five minutes. */
const BEHIND_SECONDS = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 3_600]

/** Of what was told: half of it, all of it, twice as long ... */
const ESTIMATE_SHARES = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 5, 10]

/** An older conversation is read because somebody opened it, not because it changed: it says nothing about us. */
const FRESH_SECONDS = 3_600

/** The database is asked at most this often, in milliseconds, however many read the page. */
const BACKLOG_AGE_MS = 5_000

/** A page is read every 15 s or so, with a limit of 10 s: a database that is slower than this is left out, in milliseconds. */
const BACKLOG_PATIENCE_MS = 2_000

/** Starts measuring a process. */
export function createMetrics(sources: MetricSources): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const requests = new Histogram({
    name: 'baton_request_seconds',
    help: 'Requests answered, by route pattern and status, with how long they took',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
    registers,
  })
  const shed = new Counter({
    name: 'baton_requests_shed_total',
    help: 'Requests turned away under overload, by what they were',
    labelNames: ['kind'],
    registers,
  })
  const effects = new Counter({
    name: 'baton_effects_settled_total',
    help: 'Attempts to do something in Intercom, by kind and how they went',
    labelNames: ['kind', 'state'],
    registers,
  })
  const behind = new Histogram({
    name: 'baton_draft_behind_seconds',
    help: 'Between a change of a conversation, says Intercom, and its reading and draft being kept',
    buckets: BEHIND_SECONDS,
    registers,
  })
  const verdicts = new Counter({
    name: 'baton_gate_verdicts_total',
    help: 'Verdicts of the gate, by outcome',
    labelNames: ['outcome'],
    registers,
  })
  const findings = new Counter({
    name: 'baton_gate_findings_total',
    help: 'Findings of the gate, by check and what became of the handoff',
    labelNames: ['check', 'outcome'],
    registers,
  })
  const waits = measureWaits(registers)
  const modelCalls = new Counter({
    name: 'baton_model_calls_total',
    help: 'Drafts asked of the model, by what came of it',
    labelNames: ['outcome'],
    registers,
  })
  const modelTokens = new Counter({
    name: 'baton_model_tokens_total',
    help: 'Tokens the model charged, what was sent and what it wrote',
    labelNames: ['direction'],
    registers,
  })
  measureProcess(registers, sources)
  const readBacklog = measureBacklog(registers, sources)
  return {
    requestAnswered: (method, route, status, seconds) =>
      requests.observe({ method, route, status }, seconds),
    requestShed: (kind) => shed.inc({ kind }),
    effectSettled: (kind, state) => effects.inc({ kind, state }),
    readingKept: (secondsBehind) => {
      if (secondsBehind < FRESH_SECONDS) behind.observe(Math.max(0, secondsBehind))
    },
    verdictReached: (outcome, checks) => {
      verdicts.inc({ outcome })
      for (const check of new Set(checks)) findings.inc({ check, outcome })
    },
    ...waits,
    modelAsked: (outcome, inputTokens, outputTokens) => {
      modelCalls.inc({ outcome })
      modelTokens.inc({ direction: 'input' }, inputTokens)
      modelTokens.inc({ direction: 'output' }, outputTokens)
    },
    page: async () => {
      await readBacklog()
      return register.metrics()
    },
  }
}

/** How well customers who wait are told how long. */
function measureWaits(registers: Registry[]): Pick<Metrics, 'waitAnswered' | 'waitOverdue'> {
  const share = new Histogram({
    name: 'baton_reply_estimate_share',
    help: 'First replies after a handoff: the time they took as a share of what the customer was told first, 1 is the very end of it',
    labelNames: ['from'],
    buckets: ESTIMATE_SHARES,
    registers,
  })
  const overdue = new Counter({
    name: 'baton_waits_overdue_total',
    help: 'Customers who waited longer than they were told, by what was done: they were told, or a person was alerted',
    labelNames: ['outcome'],
    registers,
  })
  return {
    waitAnswered: (from, told) => share.observe({ from }, told),
    waitOverdue: (outcome) => overdue.inc({ outcome }),
  }
}

/** What is asked of the process itself, each time the page is read. */
function measureProcess(registers: Registry[], { pool }: MetricSources): void {
  new Gauge({
    name: 'baton_database_connections',
    help: 'Connections of this process to PostgreSQL, and requests that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      const { used, idle, waiting } = pool()
      this.set({ state: 'used' }, used)
      this.set({ state: 'idle' }, idle)
      this.set({ state: 'waiting' }, waiting)
    },
  })
  let before = performance.eventLoopUtilization()
  new Gauge({
    name: 'baton_event_loop_utilization',
    help: 'Share of the time since the page was last read in which the event loop was busy, 0 to 1',
    registers,
    collect() {
      const now = performance.eventLoopUtilization()
      this.set(performance.eventLoopUtilization(now, before).utilization)
      before = now
    },
  })
}

/** What is asked of the database, not too often, and never so that the page waits for it long. */
function measureBacklog(registers: Registry[], { backlog }: MetricSources): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name, help, labelNames, registers })
  const jobs = gauge('baton_jobs_waiting', 'Jobs that are due and wait, by queue', ['queue'])
  const jobAge = gauge('baton_jobs_oldest_seconds', 'How long the oldest of them waits', ['queue'])
  const intake = gauge('baton_intake_waiting', 'Notifications kept and not yet looked at')
  const intakeAge = gauge('baton_intake_oldest_seconds', 'How long the oldest of them waits')
  const errors = gauge('baton_scrape_errors', '1 when what waits could not be read just now')

  const read = async () => {
    for (const each of [jobs, jobAge, intake, intakeAge]) each.reset()
    try {
      const found = await within(BACKLOG_PATIENCE_MS, backlog())
      for (const { name: queue, waiting, oldestSeconds } of found.queues) {
        jobs.set({ queue }, waiting)
        jobAge.set({ queue }, oldestSeconds)
      }
      intake.set(found.intake.waiting)
      intakeAge.set(found.intake.oldestSeconds)
      errors.set(0)
    } catch {
      for (const each of [intake, intakeAge]) each.remove()
      errors.set(1)
    }
  }
  let readAt = Number.NEGATIVE_INFINITY
  let reading = Promise.resolve()
  return () => {
    if (performance.now() - readAt >= BACKLOG_AGE_MS) {
      readAt = performance.now()
      reading = read()
    }
    return reading
  }
}

function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error('Too late')), milliseconds)
  return Promise.race([answer, late.promise]).finally(() => clearTimeout(timer))
}
