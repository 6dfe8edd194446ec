import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** How long a PostgreSQL that was left running may take to finish its shutdown, in milliseconds. */
const SHUTDOWN_PATIENCE_MS = 20_000

/**
 * Clears away what a killed Baton left in a data folder: a PostgreSQL still running without a parent is
 * asked to shut down (it loses nothing: its log is on disk), a lock file without a process is removed.
 *
 * @throws Error naming the process, where another program's PostgreSQL or a live Baton uses the folder
 */
export async function clearLeftover(dataDir: string): Promise<void> {
  const lock = join(dataDir, 'postmaster.pid')
  if (!existsSync(lock)) return
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0 || !isPostgresOf(pid, dataDir)) {
    rmSync(lock, { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + SHUTDOWN_PATIENCE_MS
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      throw new Error(
        `A PostgreSQL left over from an earlier run (process ${pid}) does not stop. ` +
          `End it with: kill -QUIT ${pid}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Whether a process with this id runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM'
  }
}

/** Process ids are used again: only a process that works in this very folder is ours to stop. */
function isPostgresOf(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === dataDir
  } catch {
    return !existsSync('/proc/self')
  }
}
