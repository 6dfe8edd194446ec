import { and, count, desc, eq } from 'drizzle-orm'
import type { CaseEvent } from '../domain/event.ts'
import type { Db } from './database.ts'
import { events } from './tables/cases.ts'

/** Writes one line of a case's history. */
export async function addEvent(
  db: Db,
  workspaceId: string,
  caseId: string,
  { id, at, actor, happening }: CaseEvent,
): Promise<void> {
  const { teammateId: actorId, name: actorName } = actor
  await db.insert(events).values({ workspaceId, id, caseId, at, actorId, actorName, happening })
}

/** The newest events of a case, oldest first, and how many there are in all. */
export async function history(
  db: Db,
  workspaceId: string,
  caseId: string,
  limit: number,
): Promise<{ readonly events: readonly CaseEvent[]; readonly total: number }> {
  const ofCase = and(eq(events.workspaceId, workspaceId), eq(events.caseId, caseId))
  const [rows, [all]] = await Promise.all([
    db.select().from(events).where(ofCase).orderBy(desc(events.position)).limit(limit),
    db.select({ total: count() }).from(events).where(ofCase),
  ])
  const newestLast = rows.reverse().map(({ id, at, actorId, actorName, happening }) => ({
    id,
    at,
    actor: { teammateId: actorId, name: actorName },
    happening,
  }))
  return { events: newestLast, total: all?.total ?? 0 }
}
