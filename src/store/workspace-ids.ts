import type { Db } from './database.ts'
import { workspaceIds } from './tables/intake.ts'

/** The ids of all workspaces there are, and nothing else about them. */
export async function allWorkspaceIds(db: Db): Promise<string[]> {
  const rows = await db.select().from(workspaceIds).orderBy(workspaceIds.workspaceId)
  return rows.map(({ workspaceId }) => workspaceId)
}
