import { join } from 'node:path'
import { Client } from 'pg'
import { installQueues } from '../../../src/jobs/job-queue.ts'
import { openDatabase } from '../../../src/store/database.ts'
import { migrate } from '../../../src/store/migrate.ts'
import { copyCase } from './copy-case.ts'
import { makeFirstCases } from './first-cases.ts'
import { HANDED_OVER, OPENED } from './world.ts'

/** Cases that were handed over are called `looked-at-1` and so on. */
export const LOOKED_AT = 'looked-at'

/** Open cases are called `to-hand-over-1` and so on. */
export const TO_HAND_OVER = 'to-hand-over'

/** Cases copied with every text; the rest of a large workspace has none. */
const MOST_WHOLE = 1_000

/** How much a workspace holds. */
export interface SeedSize {
  /** Cases that were handed over. */
  readonly lookedAt: number
  readonly toHandOver: number
}

/** Fills an empty database with one workspace, and leaves it as a database that has been up for a while: analysed and written out. */
export async function seedDatabase(
  ownerUrl: string,
  { lookedAt, toHandOver }: SeedSize,
  updatedAt: Date,
): Promise<void> {
  const url = await migrate(
    ownerUrl,
    join(import.meta.dirname, '../../../migrations'),
    installQueues,
  )
  const database = openDatabase(url, () => undefined)
  await makeFirstCases(database, updatedAt).finally(() => database.close())

  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  const whole = Math.min(lookedAt, MOST_WHOLE)
  const ofHandedOver = { of: HANDED_OVER, prefix: LOOKED_AT }
  await copyCase(owner, { ...ofHandedOver, first: 1, last: whole, body: 'whole' })
  await copyCase(owner, {
    of: OPENED,
    prefix: TO_HAND_OVER,
    first: 1,
    last: toHandOver,
    body: 'whole',
  })
  if (lookedAt > whole) {
    await copyCase(owner, { ...ofHandedOver, first: whole + 1, last: lookedAt, body: 'slim' })
  }
  await owner.query('set vacuum_buffer_usage_limit = 0')
  await owner.query('vacuum analyze')
  await owner.query('checkpoint')
  await owner.end()
}
