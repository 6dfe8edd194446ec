import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The process id in the lock file of the PostgreSQL in a data folder; undefined without one. */
export function postgresPid(dataDir: string): number | undefined {
  const lock = join(dataDir, 'postgres/postmaster.pid')
  if (!existsSync(lock)) return undefined
  return Number(readFileSync(lock, 'utf8').split('\n')[0])
}

/** Every process that works in a data folder's database: the server and its sessions, leaderless ones too. */
export function postgresProcesses(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, join(dataDir, 'postgres')))
}

/** Ends the PostgreSQL of a data folder at once, if one is left. */
export async function endPostgresOf(dataDir: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const left = postgresProcesses(dataDir)
    if (left.length === 0) return
    for (const pid of left) signal(pid, 'SIGCONT')
    for (const pid of left) signal(pid, 'SIGKILL')
    await sleep(50)
  }
  throw new Error(`PostgreSQL in ${dataDir} cannot be ended`)
}

/** Whether a process runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended meanwhile.
  }
}
