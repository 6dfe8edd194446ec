import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { installQueues, openQueue } from '../../../src/jobs/job-queue.ts'
import { registerWorkspace } from '../../../src/program/private-app.ts'
import { createSealer } from '../../../src/secrets.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { type EmbeddedCluster, startCluster } from '../../../src/store/embedded/cluster.ts'
import { migrate } from '../../../src/store/migrate.ts'
import { type Program, runProgram } from '../../program/process.ts'
import { type FakeIntercom, startFakeIntercom } from './fake-intercom.ts'
import { type Line, openLine } from './line.ts'
import { makePlan, type Plan } from './plan.ts'
import { WORKSPACES } from './workspaces.ts'

/** Everything of one lane of the suite: its own PostgreSQL, its own Intercom, and Baton's processes between them. */
export interface World {
  readonly cluster: EmbeddedCluster
  /** Between the web process and PostgreSQL. Workers have a line of their own, which never fails. */
  readonly databaseLine: Line
  readonly intercom: FakeIntercom
  readonly plan: Plan
  readonly clientSecret: string
  /** Where the web process answers; the same after every restart. */
  readonly webUrl: string
  /** Asks PostgreSQL as its owner, who sees every workspace, beside the line. */
  readonly ask: <Row extends object>(question: string, values?: unknown[]) => Promise<Row[]>
  /** Holds a connection of the owner's own, for locks. */
  readonly connect: () => Promise<Client>
  /** The process of this role, started unless it runs. */
  readonly running: (role: Role) => Promise<Program>
  /** Starts one more worker beside the one that runs. */
  readonly another: (role: Role) => Promise<Program>
  /** Ends the process of this role, if it runs, so that the next `running` starts it anew. */
  readonly end: (role: Role, signal: NodeJS.Signals) => Promise<void>
  /** Installs both workspaces again with their tokens, as an admin would after Intercom refused one. */
  readonly reinstall: () => Promise<void>
  /** What Baton's processes wrote so far. */
  readonly output: () => string
  readonly close: () => Promise<void>
}

/** Processes of Baton that a world runs. */
export type Role = 'web' | 'worker'

/** Processes are started again and again: what was compiled once need not be compiled again. */
const COMPILED = join(tmpdir(), 'baton-faults-compiled')

const MIGRATIONS = join(import.meta.dirname, '../../../migrations')

/** A crash of a process is no crash of the machine: what was handed to the system survives it, so the disk need not be waited for. */
const FLAGS = ['fsync=off']

/** Builds a world with two workspaces in it. */
export async function openWorld(): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-faults-'))
  const cluster = await startCluster(folder, FLAGS)
  const clientSecret = randomBytes(20).toString('hex')
  const keyRing = `faults:${randomBytes(32).toString('base64')}`
  const appUrl = await migrate(cluster.urlOf(), MIGRATIONS, installQueues)
  const reinstall = () => install(appUrl, keyRing)
  await reinstall()
  const intercom = await startFakeIntercom(WORKSPACES, clientSecret)
  const databaseLine = await openLine(Number(new URL(cluster.urlOf()).port))
  const plan = makePlan(join(folder, 'plan'))
  const port = await freePort()
  const webUrl = `http://127.0.0.1:${port}`
  for (const { id } of WORKSPACES) intercom.at(id).tellApp(webUrl)
  const throughLine = new URL(cluster.urlOf())
  throughLine.port = String(databaseLine.port)
  const settings = {
    NODE_OPTIONS: '--conditions=faults --import=./src/lighter-start.js',
    NODE_COMPILE_CACHE: COMPILED,
    FAULT_PLAN: plan.folder,
    PUBLIC_URL: webUrl,
    DATABASE_URL: cluster.urlOf(),
    SECRETS_KEYS: keyRing,
    INTERCOM_CLIENT_ID: 'faults-client',
    INTERCOM_CLIENT_SECRET: clientSecret,
    INTERCOM_API_BASE_URL: intercom.url,
    LOG_LEVEL: 'info',
  }
  const programs: Program[] = []
  const current = new Map<Role, Program>()
  const start = async (role: Role) => {
    const own = role === 'web' ? { PORT: String(port), DATABASE_URL: throughLine.href } : {}
    const program = runProgram({
      words: [role],
      settings: { ...settings, ...own },
      dataDir: folder,
    })
    programs.push(program)
    await program.ready()
    return program
  }
  const connect = async () => {
    const client = new Client({ connectionString: cluster.urlOf() })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
  return {
    cluster,
    databaseLine,
    intercom,
    plan,
    clientSecret,
    webUrl,
    connect,
    reinstall,
    ask: async <Row extends object>(question: string, values: unknown[] = []) => {
      const client = await connect()
      try {
        return (await client.query<Row>(question, values)).rows
      } finally {
        await client.end()
      }
    },
    running: async (role) => {
      const program = current.get(role) ?? (await start(role))
      current.set(role, program)
      void program.ended.then(() => current.get(role) === program && current.delete(role))
      return program
    },
    another: start,
    end: async (role, signal) => {
      const program = current.get(role)
      current.delete(role)
      await program?.end(signal)
    },
    output: () => programs.map(({ stdout, stderr }) => stdout() + stderr()).join('\n'),
    close: async () => {
      await Promise.all(programs.map(({ end }) => end('SIGKILL')))
      await databaseLine.close()
      await intercom.close()
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function install(databaseUrl: string, keyRing: string): Promise<void> {
  const database = openDatabase(databaseUrl, () => undefined)
  const sealer = createSealer(keyRing)
  const queue = await openQueue(databaseUrl, 'to-ask', () => undefined)
  for (const { id, token } of WORKSPACES) {
    await registerWorkspace({ workspaceId: id, accessToken: token }, database, sealer, queue)
  }
  await queue.stop()
  await database.close()
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
