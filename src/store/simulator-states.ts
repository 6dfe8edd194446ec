import { eq } from 'drizzle-orm'
import type { Db } from './database.ts'
import { simulatorStates } from './tables/conversations.ts'

/** What the simulator's Intercom held when it was last running; undefined the first time. */
export async function loadSimulatorState(db: Db, workspaceId: string): Promise<unknown> {
  const [row] = await db
    .select({ state: simulatorStates.state })
    .from(simulatorStates)
    .where(eq(simulatorStates.workspaceId, workspaceId))
  return row?.state
}

/** Keeps what the simulator's Intercom holds. */
export async function saveSimulatorState(
  db: Db,
  workspaceId: string,
  state: unknown,
): Promise<void> {
  await db
    .insert(simulatorStates)
    .values({ workspaceId, state })
    .onConflictDoUpdate({ target: simulatorStates.workspaceId, set: { state } })
}
