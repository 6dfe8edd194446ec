import { sql } from 'drizzle-orm'
import type { Subject } from '../domain/subject.ts'
import type { Database, Db } from './database.ts'

/** How many rows were removed, by the table they stood in; jobs too. Tables where nothing was found are left out. */
export type RemovedRows = Readonly<Record<string, number>>

/** Postgres refuses rather than wait for writers, who would wait for it in turn: so often it is tried again. */
const TRIES = 10

/** Pause between tries, in milliseconds: a writer's transaction is short. */
const PAUSE_MS = 200

/** What Postgres says when somebody was writing meanwhile: lock not available, deadlock, a row points at it. */
const BUSY: readonly string[] = ['55P03', '40P01', '23503']

/**
 * Forgets a customer or a conversation everywhere, jobs included, and remembers as a hash that it was forgotten:
 * nothing that is under way, and nothing that comes late, brings it back.
 */
export async function forget(
  database: Database,
  workspaceId: string,
  subject: Subject,
): Promise<RemovedRows> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await database.withWorkspace(workspaceId, (db) => forgetWithin(db, subject))
    } catch (error) {
      if (tries >= TRIES || !wasBusy(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}

async function forgetWithin(db: Db, { kind, id }: Subject): Promise<RemovedRows> {
  const { rows } = await db.execute<{ removed: RemovedRows }>(
    sql`select forget(${kind}, ${id}) as removed`,
  )
  return rows[0]?.removed ?? {}
}

function wasBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string') return BUSY.includes(error.code)
  return wasBusy(error.cause)
}
