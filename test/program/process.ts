import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endPostgresOf } from './postgres-of.ts'

const ROOT = join(import.meta.dirname, '../..')

/** A start on a busy machine with a database to create may take this long, in milliseconds. */
const START_PATIENCE_MS = 60_000

/** How a process ended: its exit code, or the signal that ended it. */
export interface Ended {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** Baton, running as a process of its own. */
export interface Program {
  readonly pid: number
  readonly dataDir: string
  /** What it wrote so far, as it came. */
  readonly stdout: () => string
  readonly stderr: () => string
  /** Settles when the process is gone. */
  readonly ended: Promise<Ended>
  /** Waits until standard output matches, and returns the match. Rejects when the process ends first. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>
  /** Waits for the line that it can be used, and returns the address in it. */
  readonly ready: () => Promise<string>
  /** Sends a signal to the process alone and waits until it is gone. */
  readonly end: (signal: NodeJS.Signals) => Promise<Ended>
  /** Sends a signal to the process and what it started in the same terminal, as Ctrl-C does. */
  readonly interruptTerminal: () => Promise<Ended>
}

/** What to run: the words after `main.ts`, and the settings. */
export interface ProgramOptions {
  readonly words?: readonly string[]
  readonly settings?: Readonly<Record<string, string>>
  /** An existing folder; a new one of its own when not given. */
  readonly dataDir?: string
}

/** Runs Baton with these settings and none of the developer's own, on a port nobody uses. */
export function runProgram({ words = [], settings = {}, dataDir }: ProgramOptions = {}): Program {
  const folder = dataDir ?? newDataDir()
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(join(ROOT, 'node_modules/.bin/node'), ['src/main.ts', ...words], {
    cwd: ROOT,
    env: { PATH, HOME, PORT: '0', DATA_DIR: folder, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add({ child, folder })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal }))
  })
  const said = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`${why}\n${stdout}\n${stderr}`))
      const timer = setTimeout(() => fail(`Nothing like ${pattern} was said`), START_PATIENCE_MS)
      const look = () => {
        const match = pattern.exec(stdout)
        if (match) resolve(match)
        if (match) clearTimeout(timer)
      }
      look()
      child.stdout.on('data', look)
      void ended.then(() => {
        clearTimeout(timer)
        fail(`It ended before it said ${pattern}`)
      })
    })
  const pid = child.pid ?? 0
  return {
    pid,
    dataDir: folder,
    stdout: () => stdout,
    stderr: () => stderr,
    ended,
    said,
    ready: async () => (await said(/^Baton is ready(?:: (\S+))?$/m))[1] ?? '',
    end: (signal) => {
      child.kill(signal)
      return ended
    },
    interruptTerminal: () => {
      process.kill(-pid, 'SIGINT')
      return ended
    },
  }
}

/** A new folder for a database, removed by `removeDataDirs`. */
export function newDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-program-'))
  folders.add(folder)
  return folder
}

/** Ends whatever a test started and is still there, databases included. For `afterEach`. */
export async function endPrograms(): Promise<void> {
  for (const { child, folder } of running) {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGKILL')
      await gone
    }
    await endPostgresOf(folder)
  }
  running.clear()
}

/** Ends whatever is left and removes the folders of databases. For `afterAll`. */
export async function removeDataDirs(): Promise<void> {
  await endPrograms()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  folders.clear()
}

const running = new Set<{ readonly child: ChildProcess; readonly folder: string }>()
const folders = new Set<string>()
