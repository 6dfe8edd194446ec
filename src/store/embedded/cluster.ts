import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findPostgresBinaries, type PostgresBinaries } from './binaries.ts'
import { clearLeftover } from './leftover.ts'
import { type Unprivileged, withoutRoot } from './unprivileged.ts'

/** How long PostgreSQL may take to be ready, crash recovery included, in milliseconds. */
const START_PATIENCE_MS = 60_000

/** A running PostgreSQL of our own. */
export interface EmbeddedCluster {
  /** Connection string of the role that owns everything; `database` defaults to `postgres`. */
  urlOf(database?: string): string
  /** The process id it has now. */
  readonly pid: number
  /** Shuts it down cleanly and waits until it is gone. */
  stop(): Promise<void>
}

/**
 * Starts a PostgreSQL that lives in `folder` and listens on this machine only, creating it the first
 * time and recovering what a killed run left behind.
 *
 * @param flags further `-c name=value` settings of the server
 * @throws Error saying what to do when it cannot start
 */
export async function startCluster(
  folder: string,
  flags: readonly string[] = [],
): Promise<EmbeddedCluster> {
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const dataDir = join(realpathSync(folder), 'postgres')
  const passwordFile = join(realpathSync(folder), 'postgres-password')
  const binaries = await findPostgresBinaries()
  if (!existsSync(dataDir)) await createCluster(binaries, dataDir, passwordFile)
  await clearLeftover(dataDir)
  const how = withoutRoot(dataDir, [binaries.postgres])
  const password = readFileSync(passwordFile, 'utf8').trim()
  const port = await freePort()
  const launch = () => startPatiently(binaries.postgres, dataDir, port, flags, how)
  const keeper = await keepRunning(launch)
  return {
    urlOf: (database = 'postgres') =>
      `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    get pid() {
      return keeper.server().pid ?? 0
    },
    stop: keeper.stop,
  }
}

/** Starts the server again whenever it ends without being told to: it recovers by itself what was committed. */
async function keepRunning(launch: () => Promise<ChildProcess>) {
  let stopping = false
  let server = await launch()
  let launching: Promise<void> = Promise.resolve()
  const relaunch = () => {
    if (stopping) return
    launching = launch().then(
      (again) => {
        server = again
        server.once('exit', relaunch)
      },
      () => void setTimeout(relaunch, RELAUNCH_PAUSE_MS).unref(),
    )
  }
  server.once('exit', relaunch)
  return {
    server: () => server,
    stop: async () => {
      stopping = true
      await launching
      await stopServer(server)
    },
  }
}

/** Sessions of a server that was killed hold its memory for a moment longer: it is asked again for this many milliseconds. */
const ORPHAN_PATIENCE_MS = 10_000

/** After a start that failed, the next one waits this many milliseconds. */
const RELAUNCH_PAUSE_MS = 1_000

async function startPatiently(...how: Parameters<typeof startServer>): Promise<ChildProcess> {
  const deadline = Date.now() + ORPHAN_PATIENCE_MS
  for (;;) {
    try {
      return await startServer(...how)
    } catch (error) {
      const orphans = String(error).includes('pre-existing shared memory block')
      if (!orphans || Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, RELAUNCH_PAUSE_MS / 2))
    }
  }
}

/** Creates the files beside their place and moves them there when complete, so a half-made cluster is never used. */
async function createCluster(
  { initdb, postgres }: PostgresBinaries,
  dataDir: string,
  passwordFile: string,
): Promise<void> {
  const unfinished = `${dataDir}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const { prefix, account } = withoutRoot(unfinished, [initdb, postgres])
  const password = randomBytes(18).toString('base64url')
  writeFileSync(passwordFile, password, { mode: account ? 0o644 : 0o600 })
  const [command = initdb, ...words] = [
    ...prefix,
    initdb,
    `--pgdata=${unfinished}`,
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-instructions',
  ]
  try {
    await promisify(execFile)(command, words, { ...account, cwd: unfinished })
  } catch (cause) {
    throw new Error(`PostgreSQL could not create its files in ${dataDir}: ${String(cause)}`)
  } finally {
    chmodSync(passwordFile, 0o600)
  }
  renameSync(unfinished, dataDir)
}

function startServer(
  postgres: string,
  dataDir: string,
  port: number,
  flags: readonly string[],
  { prefix, account }: Unprivileged,
): Promise<ChildProcess> {
  const [command = postgres, ...words] = [
    ...prefix,
    postgres,
    ...['-D', dataDir, '-p', String(port), '-h', '127.0.0.1', '-k', ''],
    ...flags.flatMap((flag) => ['-c', flag]),
  ]
  // Its own process group: Ctrl-C reaches Baton, which stops the database last.
  const server = spawn(command, words, {
    ...account,
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => {
      clearTimeout(timer)
      reject(new Error(`The embedded PostgreSQL did not start: ${why}\n${said.slice(-2_000)}`))
    }
    const timer = setTimeout(() => {
      server.kill('SIGQUIT')
      fail(`not ready within ${START_PATIENCE_MS / 1_000} s`)
    }, START_PATIENCE_MS)
    server.once('error', (cause) => fail(cause.message))
    server.once('exit', (code) => fail(`it ended with code ${code}`))
    server.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-20_000)
      if (!said.includes('ready to accept connections')) return
      clearTimeout(timer)
      server.removeAllListeners('exit')
      server.stderr?.removeAllListeners('data').resume()
      resolve(server)
    })
  })
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed is on disk. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGINT')
  await gone
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
