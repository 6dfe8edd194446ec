import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Debian's and most other systems' ids of `nobody`. */
const NOBODY = 65_534

/** How to start PostgreSQL, which refuses to run as root, from the account this process has. */
export interface Unprivileged {
  /** Command words to put before the program's own. */
  readonly prefix: readonly string[]
  /** Account to switch to, where there is no other way. */
  readonly account: { readonly uid: number; readonly gid: number } | undefined
}

/**
 * Chooses an account for a cluster in `dataDir`. An ordinary user stays as they are. Root keeps owning
 * the files and is only shown to PostgreSQL as somebody else (a user namespace), so a folder that
 * others cannot enter works too; where the kernel forbids that, the files are given to `nobody`.
 *
 * @throws Error saying what to do where `nobody` could not reach the folder
 */
export function withoutRoot(dataDir: string, programs: readonly string[]): Unprivileged {
  if (process.getuid?.() !== 0) return { prefix: [], account: undefined }
  const owner = existsSync(dataDir) ? statSync(dataDir).uid : 0
  if (owner === 0 && canUseUserNamespace()) {
    const map = [`--map-user=${NOBODY}`, `--map-group=${NOBODY}`]
    return { prefix: ['unshare', '--user', ...map], account: undefined }
  }
  const closed = [dataDir, ...programs].map(closedParent).find((path) => path !== undefined)
  if (closed !== undefined) {
    throw new Error(
      `PostgreSQL does not run as root, and the folder ${closed} lets nobody else in. ` +
        'Start Baton as an ordinary user, move it to a folder others may enter, or set DATABASE_URL.',
    )
  }
  const account = owner === 0 ? { uid: NOBODY, gid: NOBODY } : { uid: owner, gid: owner }
  if (owner === 0 && existsSync(dataDir)) chownSync(dataDir, account.uid, account.gid)
  return { prefix: [], account }
}

function canUseUserNamespace(): boolean {
  try {
    execFileSync('unshare', ['--user', `--map-user=${NOBODY}`, 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The nearest folder on the way to `path` that other accounts cannot pass through. */
function closedParent(path: string): string | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return folder
  }
  return undefined
}
