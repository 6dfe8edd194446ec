import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newKeyRing } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import { startCluster } from '../store/embedded/cluster.ts'
import { lockInstance } from '../store/embedded/instance-lock.ts'

/** Where a process keeps its data: a PostgreSQL of the operator's, or one of our own on this machine. */
export interface Place {
  /** Connection string of the role that owns the tables. */
  readonly ownerUrl: string
  /** Keys for secrets at rest. */
  readonly keyRing: string
  /** Our own database is ours to migrate; somebody else's only by a role that is told to. */
  readonly embedded: boolean
  close(): Promise<void>
}

/**
 * Opens the place a process keeps its data in, starting the embedded PostgreSQL where no other is named.
 *
 * @throws Error saying what to do when it cannot
 */
export async function openPlace(settings: Settings): Promise<Place> {
  if (settings.DATABASE_URL !== undefined) {
    const { DATABASE_URL: ownerUrl, SECRETS_KEYS: keyRing = '' } = settings
    return { ownerUrl, keyRing, embedded: false, close: async () => undefined }
  }
  const folder = settings.DATA_DIR
  const unlock = lockInstance(join(folder, 'baton.pid'))
  try {
    const cluster = await startCluster(folder)
    return {
      ownerUrl: cluster.urlOf(),
      keyRing: settings.SECRETS_KEYS ?? keyRingIn(folder),
      embedded: true,
      close: async () => {
        await cluster.stop()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** The key ring of an embedded database stays with it: made the first time, the same ever after. */
function keyRingIn(folder: string): string {
  const file = join(folder, 'secrets-keys')
  if (!existsSync(file)) writeFileSync(file, newKeyRing(), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
