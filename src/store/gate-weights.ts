import { and, eq, sql } from 'drizzle-orm'
import type { CheckName } from '../domain/qa-gate/checks/index.ts'
import type { GateWeights } from '../domain/qa-gate/gate-weights.ts'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/** How strict the gate is in a workspace. */
export async function gateWeights(db: Db, workspaceId: string): Promise<GateWeights> {
  const [row] = await db
    .select({ gate: workspaces.gate })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
  return row?.gate ?? {}
}

/**
 * Makes one check advisory or blocking in a workspace, or gives it its own weight back, and leaves the others
 * as they are, so that two admins do not undo each other. `same` where it was so already.
 */
export async function setGateWeight(
  db: Db,
  workspaceId: string,
  check: CheckName,
  weight: 'advisory' | 'blocking' | undefined,
): Promise<'set' | 'same'> {
  const without = sql`${workspaces.gate} - ${check}::text`
  const gate =
    weight === undefined
      ? without
      : sql`${workspaces.gate} || jsonb_build_object(${check}::text, ${weight}::text)`
  const changed = await db
    .update(workspaces)
    .set({ gate })
    .where(
      and(
        eq(workspaces.workspaceId, workspaceId),
        sql`${workspaces.gate} is distinct from (${gate})`,
      ),
    )
    .returning({ id: workspaces.workspaceId })
  return changed.length > 0 ? 'set' : 'same'
}
