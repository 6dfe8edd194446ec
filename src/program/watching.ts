import { watchWaitsJob } from '../jobs/handlers/watch-waits.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import type { Metrics } from '../metrics.ts'
import type { Database } from '../store/database.ts'
import { findAccess } from '../store/workspaces.ts'
import type { AskWithin, AtDesk } from './desks.ts'
import { systemTime } from './system-time.ts'

/** Looks after customers who wait longer than they were told, wired to the store and the queue. */
export function watchingHandlers(
  database: Database,
  atDesk: AtDesk,
  ask: AskWithin,
  onOverdue: Metrics['waitOverdue'] | undefined,
  now: () => Date = systemTime,
): Pick<JobHandlers, 'watch-waits'> {
  return {
    'watch-waits': (payload) =>
      watchWaitsJob(
        {
          atDesk,
          now,
          isAtWork: (workspaceId) =>
            database.withWorkspace(workspaceId, async (db) => {
              return (await findAccess(db, workspaceId))?.standing === 'installed'
            }),
          again: (workspaceId, afterSeconds) =>
            database.withWorkspace(workspaceId, (db) =>
              ask(db, 'watch-waits', { workspaceId }, afterSeconds),
            ),
          onLookedAfter: (outcome) => {
            if (outcome === 'customer-told' || outcome === 'alerted') onOverdue?.(outcome)
          },
        },
        payload,
      ),
  }
}
