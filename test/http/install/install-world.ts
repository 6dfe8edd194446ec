import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import { Client } from 'pg'
import { fromDrizzle } from 'pg-boss'
import { pino } from 'pino'
import { buildApp } from '../../../src/http/app.ts'
import { type JobQueue, openQueue } from '../../../src/jobs/job-queue.ts'
import { type AskWithin, setUpDesks } from '../../../src/program/desks.ts'
import type { IntercomApp } from '../../../src/program/install.ts'
import { webOptions } from '../../../src/program/web.ts'
import { createSealer, newKeyRing, type Sealer } from '../../../src/secrets.ts'
import { simulatorPlugin } from '../../../src/simulator/plugin.ts'
import { memoryKeeper } from '../../../src/simulator/state/keeper.ts'
import { type Database, openDatabase } from '../../../src/store/database.ts'
import { cloneDatabase, type TestDatabase } from '../../postgres/database.ts'

export const SECRET = 'a-client-secret-for-installs'
export const WORKSPACE = 'demo_acme'
export const HOME = 'https://baton.example'

/** A Baton that can be installed, a stand-in Intercom on a port of its own, and a browser with cookies. */
export interface InstallWorld {
  readonly app: FastifyInstance
  readonly database: Database
  readonly testDatabase: TestDatabase
  readonly queue: JobQueue
  readonly sealer: Sealer
  /** Where the stand-in's REST API is. */
  readonly restUrl: string
  readonly standIn: FastifyInstance
  browser(): Browser
  signed(
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>
  /** The one row of the workspace, as the owner of the database sees it. */
  row(workspaceId?: string): Promise<Record<string, unknown> | undefined>
  /** Jobs asked for so far, by name, oldest first. */
  jobs(): Promise<readonly string[]>
  close(): Promise<void>
}

/** One person's browser: keeps cookies, follows nothing by itself. */
export interface Browser {
  readonly cookies: Map<string, string>
  get(url: string): Promise<LightMyRequestResponse>
  /** Begins an install and goes to Intercom's page. */
  begin(path?: string): Promise<URL>
  /** What Intercom sends the browser back to, once this admin agreed. */
  agree(authorizePage: URL, adminId?: string): Promise<string>
}

/** The simulated teammate who agrees unless said otherwise. */
const PRIYA = '814003'

export async function installWorld(
  options: {
    readonly intercomApp?: IntercomApp | undefined
    readonly now?: (() => Date) | undefined
  } = {},
): Promise<InstallWorld> {
  const standIn = fastify({ forceCloseConnections: true })
  await standIn.register(simulatorPlugin, {
    appUrl: HOME,
    clientSecret: SECRET,
    accessToken: 'the-first-token',
    workspaceId: WORKSPACE,
    keeper: memoryKeeper(),
    webhooks: false,
    announce: false,
  })
  const base = await standIn.listen({ host: '127.0.0.1', port: 0 })
  const restUrl = `${base}/simulator/intercom`
  const testDatabase = await cloneDatabase()
  const database = openDatabase(testDatabase.url, () => undefined)
  const queue = await openQueue(testDatabase.url, 'to-ask', () => undefined)
  const askWithin: AskWithin = (db, name, payload, afterSeconds) =>
    queue.ask(name, payload, fromDrizzle(db, sql), afterSeconds)
  const sealer = createSealer(newKeyRing())
  const app = await buildApp({
    log: pino({ level: 'silent' }),
    ...webOptions({
      database,
      queue,
      ask: askWithin,
      atDesk: setUpDesks(database, askWithin),
      secrets: [SECRET],
      sealer,
      publicUrl: () => HOME,
      intercomApp:
        'intercomApp' in options
          ? options.intercomApp
          : {
              credentials: { clientId: 'the-app', clientSecret: SECRET },
              restHost: () => restUrl,
              pagesHost: () => `${base}/simulator`,
            },
      intercomPages: undefined,
      now: options.now,
      isReady: () => true,
    }),
  })
  const asOwner = async (text: string, values: readonly string[]) => {
    const client = new Client({ connectionString: testDatabase.ownerUrl })
    await client.connect()
    const { rows } = await client.query<Record<string, unknown>>(text, [...values])
    await client.end()
    return rows
  }
  const browser = (): Browser => {
    const cookies = new Map<string, string>()
    const get: Browser['get'] = async (url) => {
      const answer = await app.inject({
        url: url.replace(HOME, ''),
        headers: {
          host: 'baton.example',
          cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      })
      for (const { name, value, maxAge } of answer.cookies) {
        if (maxAge === 0) cookies.delete(name)
        else cookies.set(name, value)
      }
      return answer
    }
    return {
      cookies,
      get,
      begin: async (path = '/install') => {
        const answer = await get(path)
        if (answer.statusCode !== 302) throw new Error(`${path} answered ${answer.statusCode}`)
        return new URL(String(answer.headers.location))
      },
      agree: async (page, adminId = PRIYA) => {
        const { searchParams } = page
        const query = new URLSearchParams({
          state: searchParams.get('state') ?? '',
          redirect_uri: searchParams.get('redirect_uri') ?? '',
          admin: adminId,
        })
        const answer = await standIn.inject({ url: `/simulator/oauth/answer?${query}` })
        return String(answer.headers.location)
      },
    }
  }
  return {
    app,
    database,
    testDatabase,
    queue,
    sealer,
    restUrl,
    standIn,
    browser,
    signed: async (path, body, headers) => {
      const payload = typeof body === 'string' ? body : JSON.stringify(body)
      const signature = createHmac('sha256', SECRET).update(payload).digest('hex')
      return app.inject({
        method: 'POST',
        url: path,
        headers: {
          'content-type': 'application/json',
          ...(headers ?? { 'x-body-signature': signature }),
        },
        payload,
      })
    },
    row: async (workspaceId = WORKSPACE) => {
      const [row] = await asOwner('select * from workspaces where workspace_id = $1', [workspaceId])
      return row
    },
    jobs: async () => {
      const rows = await asOwner('select name from jobs.job order by created_on, name', [])
      return rows.map(({ name }) => String(name))
    },
    close: async () => {
      await app.close()
      await queue.stop()
      await database.close()
      await standIn.close()
      await testDatabase.drop()
    },
  }
}
