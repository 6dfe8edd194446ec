import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { fromDrizzle } from 'pg-boss'
import { buildApp } from '../http/app.ts'
import { watchLoopDelay } from '../http/ops/loop-delay.ts'
import { installQueues, openQueue } from '../jobs/job-queue.ts'
import type { Logger } from '../log.ts'
import { createSealer } from '../secrets.ts'
import { type Settings, simulatorIsOn } from '../settings.ts'
import { movableClock } from '../simulator/time/movable-clock.ts'
import { openDatabase } from '../store/database.ts'
import { appUrl, migrate } from '../store/migrate.ts'
import { type AskWithin, setUpDesks } from './desks.ts'
import { intercomAppOf } from './install.ts'
import { intercomAccess } from './intercom-access.ts'
import type { ModelSetUp } from './model-drafting.ts'
import { observe } from './observe.ts'
import { openPlace, type Place } from './place.ts'
import { type KnownWorkspace, registerWorkspace } from './private-app.ts'
import { serveOps } from './serve-ops.ts'
import { openSimulator, SIMULATED_WORKSPACE, simulatedApp } from './simulated.ts'
import { startSorting } from './sorting.ts'
import { warmUp } from './warm-up.ts'
import { startWatchdog } from './watchdog.ts'
import { webOptions } from './web.ts'
import { jobHandlers } from './workers.ts'

/** What a process is there for. `all` is every role in one, for one machine. */
export type Role = 'all' | 'web' | 'worker' | 'migrate'

/** A running program. */
export interface Running {
  /** Where people reach it; undefined for roles that serve no pages. */
  readonly url: string | undefined
  /** Stops taking requests, finishes what is under way, hands back jobs, closes the database. */
  stop(): Promise<void>
}

const MIGRATIONS = join(import.meta.dirname, '../../migrations')

/**
 * Starts what a role needs, in order, and undoes what was started when a later part fails.
 *
 * @throws Error saying what to do when something cannot start
 */
export async function start(role: Role, settings: Settings, log: Logger): Promise<Running> {
  const undo: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) {
      await step().catch((error: unknown) =>
        log.error({ err: error }, 'A part did not stop cleanly'),
      )
    }
  }
  try {
    return { url: await assemble(role, settings, log, undo), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function assemble(
  role: Role,
  settings: Settings,
  log: Logger,
  undo: (() => Promise<unknown>)[],
): Promise<string | undefined> {
  const [place] = await Promise.all([openPlace(settings), warmUpMeanwhile(role)])
  undo.push(() => place.close())
  const url = await preparedUrl(role, place)
  if (role === 'migrate') return undefined

  const database = openDatabase(url, (error) => log.warn({ err: error }, 'A connection was lost'))
  undo.push(() => database.close())
  const metrics = observe(database)
  const sealer = createSealer(place.keyRing)
  const simulated = simulatorIsOn(settings) && role !== 'worker' ? newCredentials() : undefined
  // Real time, unless the simulator moves it forward.
  const clock = movableClock()
  const { now } = clock
  let address: string | undefined
  const restHost = (workspaceId: string) =>
    workspaceId === SIMULATED_WORKSPACE
      ? `${address ?? settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`}/simulator/intercom`
      : settings.INTERCOM_API_BASE_URL
  const intercomOf = intercomAccess(
    database,
    sealer,
    restHost,
    (workspaceId) => {
      log.warn('Intercom no longer accepts the access token of a workspace: it is parked')
      void queue.ask('tell-health', { workspaceId }).catch(onTrouble)
    },
    () => clock.now(),
  )

  const onTrouble = (error: Error) => log.warn({ err: error }, 'The job queue has trouble')
  const queue = await openQueue(url, role === 'web' ? 'to-ask' : 'to-work', onTrouble)
  undo.push(() => queue.stop())
  undo.push(startWatchdog())
  const ask: AskWithin = (db, name, payload, afterSeconds) =>
    queue.ask(name, payload, fromDrizzle(db, sql), afterSeconds)
  const atDesk = setUpDesks(database, ask, metrics, now)
  const startWork = async () => {
    const home = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`
    const consoleUrl = () => `${home}/console`
    const parts = { intercomOf, atDesk, sealer, restOverride: restHost, consoleUrl, now }
    const { effectSettled: onSettled, waitOverdue: onOverdue, modelAsked: onModelAsked } = metrics
    await queue.work(
      jobHandlers(
        database,
        { ...parts, onSettled, onOverdue, onModelAsked, model: modelOf(settings) },
        ask,
        (words) => log.warn(words),
      ),
    )
    await queue.ask('tidy', { where: 'everywhere' })
    const sorting = startSorting(database, queue, onTrouble, now)
    undo.push(() => sorting.stop())
  }
  if (role === 'worker') {
    await startWork()
    undo.push(await serveOps({ log, settings, database, queue, metrics }))
    return undefined
  }

  const loopDelay = watchLoopDelay()
  undo.push(async () => loopDelay.stop())
  let ready = true
  const publicUrl = () => settings.PUBLIC_URL ?? `http://localhost:${portOf(app)}`
  const app: FastifyInstance = await buildApp({
    log,
    ...webOptions({
      database,
      queue,
      ask,
      atDesk,
      sealer,
      intercomOf,
      publicUrl,
      intercomApp: simulated
        ? simulatedApp(simulated.clientSecret, () => address ?? '', publicUrl)
        : intercomAppOf(settings),
      secrets: simulated ? [simulated.clientSecret] : secretsOf(settings),
      intercomPages: settings.INTERCOM_APP_BASE_URL,
      isReady: () => ready,
      now,
      watched: { metrics, loopDelay, alsoWorks: role === 'all' },
    }),
  })
  if (simulated) {
    await openSimulator(
      app,
      database,
      simulated,
      () => address ?? '',
      queue,
      settings.PUBLIC_URL,
      clock,
    )
  }
  undo.push(async () => {
    ready = false
    await app.close()
  })
  const known = simulated
    ? { workspaceId: SIMULATED_WORKSPACE, accessToken: simulated.accessToken }
    : privateApp(settings)
  if (known) await registerWorkspace(known, database, sealer, queue, now)
  await app.listen({ port: settings.PORT, host: settings.HOST })
  address = `http://${settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST}:${portOf(app)}`
  // Only now: the simulator's REST API, which the work needs, answers from here on.
  if (role === 'all') await startWork()
  return publicUrl()
}

/** PostgreSQL takes a second to start in a process of its own: ours has the time to warm up. */
async function warmUpMeanwhile(role: Role): Promise<void> {
  if (role === 'migrate') return
  await new Promise((resolve) => setTimeout(resolve, MEANWHILE_MS))
  warmUp(role === 'web' ? 'web' : 'work')
}

/** By then, in milliseconds, PostgreSQL has been started and we only wait for it. */
const MEANWHILE_MS = 150

/** The embedded database and the one-process role bring the schema up to date themselves; on Fly the release command does. */
async function preparedUrl(role: Role, place: Place): Promise<string> {
  const migrates = place.embedded || role === 'all' || role === 'migrate'
  return migrates ? migrate(place.ownerUrl, MIGRATIONS, installQueues) : appUrl(place.ownerUrl)
}

const newCredentials = () => ({
  clientSecret: randomBytes(24).toString('hex'),
  accessToken: randomBytes(24).toString('hex'),
})

function modelOf(settings: Settings): ModelSetUp | undefined {
  const { ANTHROPIC_API_KEY: apiKey, ANTHROPIC_MODEL: model } = settings
  if (apiKey === undefined) return undefined
  const { ANTHROPIC_BASE_URL: baseUrl, MODEL_DAILY_TOKENS: dailyTokens } = settings
  return { apiKey, model, baseUrl, dailyTokens }
}

function secretsOf(settings: Settings): string[] {
  const { INTERCOM_CLIENT_SECRET, INTERCOM_CLIENT_SECRET_PREVIOUS } = settings
  return [INTERCOM_CLIENT_SECRET, INTERCOM_CLIENT_SECRET_PREVIOUS].filter(
    (secret) => secret !== undefined,
  )
}

function privateApp(settings: Settings): KnownWorkspace | undefined {
  const { INTERCOM_WORKSPACE_ID: workspaceId, INTERCOM_ACCESS_TOKEN: accessToken } = settings
  if (workspaceId === undefined || accessToken === undefined) return undefined
  return { workspaceId, accessToken }
}

const portOf = (app: FastifyInstance) => (app.server.address() as AddressInfo).port
