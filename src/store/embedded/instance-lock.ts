import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isAlive } from './leftover.ts'

/**
 * Makes sure only one Baton uses an embedded database. Returns what gives the lock back.
 * A lock whose process is gone (killed, power cut) is taken over.
 *
 * @throws Error naming the other process and the way out
 */
export function lockInstance(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true })
  const [holder = '', born = ''] = existsSync(path) ? readFileSync(path, 'utf8').split(' ') : []
  const pid = Number(holder)
  if (pid > 0 && pid !== process.pid && isAlive(pid) && startOf(pid) === born) {
    throw new Error(
      `Baton is already running here (process ${pid}). ` +
        'Stop it first, or give this one its own folder with DATA_DIR and its own PORT.',
    )
  }
  writeFileSync(path, `${process.pid} ${startOf(process.pid)}`)
  return () => rmSync(path, { force: true })
}

/** Process ids are used again, so a process is known by its id and when it started; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
    return afterName.split(' ')[START_TIME] ?? ''
  } catch {
    return ''
  }
}

/** Where a process's start, in clock ticks since boot, stands behind its name in Linux's `/proc/PID/stat` (field 22 of all). */
const START_TIME = 19
