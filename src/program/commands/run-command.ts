import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installQueues } from '../../jobs/job-queue.ts'
import { createSealer } from '../../secrets.ts'
import type { Settings } from '../../settings.ts'
import { openDatabase } from '../../store/database.ts'
import { appUrl, migrate } from '../../store/migrate.ts'
import { openPlace } from '../place.ts'
import type { Command, CommandAnswer, CommandWords } from './command.ts'

const MIGRATIONS = join(import.meta.dirname, '../../../migrations')

/**
 * Does what an operator asked for, on the database of the settings, and closes it again.
 *
 * @throws Error saying what to do when the database cannot be opened
 */
export async function runCommand(
  { needs, run }: Command,
  given: CommandWords,
  settings: Settings,
): Promise<CommandAnswer> {
  if (given.words.length !== needs.length || given.words.includes('')) {
    return { done: false, text: `It needs exactly: ${needs.join(' ') || 'nothing more'}` }
  }
  const place = await openPlace(settings)
  try {
    const url = place.embedded
      ? await migrate(place.ownerUrl, MIGRATIONS, installQueues)
      : appUrl(place.ownerUrl)
    const database = openDatabase(url, () => undefined)
    try {
      const sealer = createSealer(place.keyRing)
      return await run({ database, sealer, now: () => new Date(), writeFile }, given)
    } finally {
      await database.close()
    }
  } finally {
    await place.close()
  }
}

/** Nobody but the operator may read it, and nothing that is there is written over. */
const writeFile = (path: string, text: string) =>
  writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
