import { and, eq } from 'drizzle-orm'
import type { ClockFace, SlaClock } from '../domain/sla/clock.ts'
import type { RunningClock } from '../domain/sla/running-clock.ts'
import type { Db } from './database.ts'
import { revive } from './revive.ts'
import { clocks } from './tables/cases.ts'

/** What a clock shows, as JSON keeps it: its dates are text. */
export type StoredFace = Omit<ClockFace, 'segments' | 'dueAt' | 'atRiskAt' | 'metAt'> & {
  readonly segments: readonly { readonly startedAt: string; readonly stoppedAt?: string | null }[]
  readonly dueAt?: string | null
  readonly atRiskAt?: string | null
  readonly metAt?: string | null
}

type StoredClock = StoredFace & Pick<SlaClock, 'hours'>

/** Turns a stored clock, or its face, back into one that can be read. */
export function toFace<Stored extends StoredFace>(stored: Stored) {
  return {
    ...stored,
    segments: stored.segments.map(({ startedAt, stoppedAt }) => ({
      startedAt: new Date(startedAt),
      stoppedAt: revive(stoppedAt),
    })),
    dueAt: revive(stored.dueAt),
    atRiskAt: revive(stored.atRiskAt),
    metAt: revive(stored.metAt),
  }
}

/** Promises still running on a case. */
export async function runningClocks(
  db: Db,
  workspaceId: string,
  caseId: string,
): Promise<RunningClock[]> {
  const rows = await db
    .select()
    .from(clocks)
    .where(
      and(
        eq(clocks.workspaceId, workspaceId),
        eq(clocks.caseId, caseId),
        eq(clocks.running, 'running'),
      ),
    )
  return rows.map((row) => ({
    id: row.id,
    caseId: row.caseId,
    handoffId: row.handoffId ?? undefined,
    clock: toFace(row.clock as unknown as StoredClock),
  }))
}

/** Keeps a clock as it is now. */
export async function saveClock(
  db: Db,
  workspaceId: string,
  { id, caseId, handoffId, clock }: RunningClock,
): Promise<void> {
  const state = {
    clock,
    dueAt: clock.dueAt ?? null,
    running: clock.metAt ? ('stopped' as const) : ('running' as const),
  }
  await db
    .insert(clocks)
    .values({ workspaceId, id, caseId, handoffId: handoffId ?? null, ...state })
    .onConflictDoUpdate({ target: [clocks.workspaceId, clocks.id], set: state })
}
