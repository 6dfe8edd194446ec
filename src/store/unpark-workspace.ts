import { and, eq, lt, lte, or, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import { workspaces } from './tables/workspaces.ts'

/** So often in an hour a workspace comes back from being parked. A token refused more often is not mended by knowing it. */
const MOST_UNPARKS = 3

/** Within so many milliseconds they are counted together. */
const COUNTED_WITHIN_MS = 3_600_000

/** One that came back too often is tried again after so many milliseconds, a day, should nobody install before. */
const RESTS_MS = 86_400_000

/**
 * Takes a workspace back into work whose token Intercom knows after all. `unchanged` where it is not parked
 * (any more), or has a newer token than the one that was tried. `stays-parked` where it came back too often:
 * Intercom knows the token and refuses it for the work, and only an admin can put that right.
 */
export async function unparkWorkspace(
  db: Db,
  workspaceId: string,
  sealedToken: string,
  at: Date,
): Promise<'unparked' | 'unchanged' | 'stays-parked'> {
  const parked = and(
    eq(workspaces.workspaceId, workspaceId),
    eq(workspaces.standing, 'parked'),
    eq(workspaces.sealedToken, sealedToken),
  )
  const agoMs = (ms: number) => new Date(at.getTime() - ms)
  const counts = sql`${workspaces.unparksSince} > ${agoMs(COUNTED_WITHIN_MS)}`
  const unparked = await db
    .update(workspaces)
    .set({
      standing: 'installed',
      standingWhy: null,
      standingSince: at,
      unparks: sql`case when ${counts} then ${workspaces.unparks} + 1 else 1 end`,
      unparksSince: sql`case when ${counts} then ${workspaces.unparksSince} else ${at} end`,
    })
    .where(
      and(
        parked,
        or(lt(workspaces.unparks, MOST_UNPARKS), lte(workspaces.unparksSince, agoMs(RESTS_MS))),
      ),
    )
    .returning({ id: workspaces.workspaceId })
  if (unparked.length === 1) return 'unparked'
  const stays = await db
    .update(workspaces)
    .set({ standingWhy: REFUSED_FOR_THE_WORK })
    .where(parked)
    .returning({ id: workspaces.workspaceId })
  return stays.length === 1 ? 'stays-parked' : 'unchanged'
}

const REFUSED_FOR_THE_WORK =
  'Intercom knows the access token and keeps refusing it for the work. Install Baton again, with every permission it asks for.'
