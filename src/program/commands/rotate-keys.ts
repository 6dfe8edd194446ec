import { keyIdOf, type Sealer } from '../../secrets.ts'
import type { Database } from '../../store/database.ts'
import { replaceSealedToken, sealedToken } from '../../store/sealed-token.ts'
import { allWorkspaceIds } from '../../store/workspace-ids.ts'
import { tokenPurpose } from '../intercom-access.ts'
import { type Command, done, refused } from './command.ts'

/**
 * Seals every secret anew with the first key of `SECRETS_KEYS`, one by one, while the program serves: it reads
 * both keys meanwhile. One that an install replaces at the same moment is left as that install sealed it. Killed
 * in the middle or run twice, it goes on with what is left.
 */
export const rotateKeys: Command = {
  needs: [],
  run: async ({ database, sealer }) => {
    const ids = await database.acrossWorkspaces(allWorkspaceIds)
    const shut: string[] = []
    let rewrapped = 0
    for (const id of ids) {
      const outcome = await rewrap(database, sealer, id)
      if (outcome === 'rewrapped') rewrapped += 1
      if (outcome === 'shut') shut.push(id)
    }
    const inUse = await keysInUse(database, ids)
    const [first, ...older] = sealer.keyIds
    const unused = older.filter((kid) => !inUse.has(kid))
    const lines = [
      `${secrets(rewrapped)} sealed anew with key ${first}, of ${ids.length} in all.`,
      ...older.map((kid) =>
        unused.includes(kid)
          ? `Key ${kid} is used by none any more: take it out of SECRETS_KEYS.`
          : `Key ${kid} is still used by ${secrets(inUse.get(kid) ?? 0)}: keep it, and run this again.`,
      ),
      ...(older.length === 0 ? ['SECRETS_KEYS holds one key: there is none to take out.'] : []),
    ]
    if (shut.length === 0) return done(lines.join('\n'))
    return refused(
      [
        ...lines,
        'These workspaces have a token no key of SECRETS_KEYS opens. Give the missing key back, or have Baton installed again there:',
        ...shut.map((id) => `  ${id}`),
      ].join('\n'),
    )
  },
}

/** Somebody who installs at the same moment wins; looked at again then, a few times at most. */
const TRIES = 5

async function rewrap(
  database: Database,
  sealer: Sealer,
  workspaceId: string,
): Promise<'rewrapped' | 'as-it-was' | 'shut'> {
  const purpose = tokenPurpose(workspaceId)
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await database.withWorkspace(workspaceId, (db) => sealedToken(db, workspaceId))
    if (before === undefined || keyIdOf(before) === sealer.keyIds[0]) return 'as-it-was'
    const secret = opened(sealer, before, purpose)
    if (secret === undefined) return 'shut'
    const after = sealer.seal(secret, purpose)
    const outcome = await database.withWorkspace(workspaceId, (db) =>
      replaceSealedToken(db, workspaceId, before, after),
    )
    if (outcome === 'replaced') return 'rewrapped'
  }
  return 'as-it-was'
}

function opened(sealer: Sealer, sealed: string, purpose: string): string | undefined {
  try {
    return sealer.open(sealed, purpose)
  } catch {
    return undefined
  }
}

/** How many secrets each key seals, as it is now. */
async function keysInUse(
  database: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const id of ids) {
    const sealed = await database.withWorkspace(id, (db) => sealedToken(db, id))
    if (sealed === undefined) continue
    const kid = keyIdOf(sealed)
    counts.set(kid, (counts.get(kid) ?? 0) + 1)
  }
  return counts
}

const secrets = (count: number) => (count === 1 ? '1 secret' : `${count} secrets`)
