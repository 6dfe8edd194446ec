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
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
  if (holder > 0 && holder !== process.pid && isBaton(holder)) {
    throw new Error(
      `Baton is already running here (process ${holder}). ` +
        'Stop it first, or give this one its own folder with DATA_DIR and its own PORT.',
    )
  }
  writeFileSync(path, String(process.pid))
  return () => rmSync(path, { force: true })
}

/** Process ids are used again, so where the system tells we look whether it is a Baton at all. */
function isBaton(pid: number): boolean {
  if (!isAlive(pid)) return false
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.ts')
  } catch {
    return !existsSync('/proc/self')
  }
}
