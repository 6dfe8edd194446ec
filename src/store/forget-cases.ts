import { sql } from 'drizzle-orm'
import type { Db } from './database.ts'

/** Makes the simulator's workspace new: cases, drafts and numbering. Postgres refuses it for any other workspace. */
export async function forgetSimulatedCases(db: Db): Promise<void> {
  await db.execute(sql`select forget_simulated_cases()`)
}
