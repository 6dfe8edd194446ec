import { eq, sql } from 'drizzle-orm'
import type { Standing } from '../domain/standing.ts'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/** From here on, an open transaction sees this workspace and no other. How it stands; undefined where Baton never was. */
export async function enterWorkspace(db: Db, workspaceId: string): Promise<Standing | undefined> {
  await db.execute(sql`select set_config('app.workspace_id', ${workspaceId}, true)`)
  const [row] = await db
    .select({ standing: workspaces.standing })
    .from(workspaces)
    .where(eq(workspaces.workspaceId, workspaceId))
  return row?.standing
}
