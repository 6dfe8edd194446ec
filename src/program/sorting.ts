import { sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import { type SortingDesk, sortNotifications } from '../jobs/handlers/sort-notifications.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import { type Kept, keepDoing } from '../jobs/keep-doing.ts'
import type { Database, Db } from '../store/database.ts'
import { enterWorkspace } from '../store/enter-workspace.ts'
import { pruneReceived, takeUnsorted } from '../store/intake.ts'
import { moveContact } from '../store/move-contact.ts'
import { openConversationsOf } from '../store/open-conversations-of.ts'
import { allWorkspaceIds } from '../store/workspace-ids.ts'
import { systemTime } from './system-time.ts'

/** How often an idle worker looks for new notifications, in milliseconds. */
const LOOK_EVERY_MS = 200

/** How often old notifications are thrown away and every workspace is made sure to be looked after, in milliseconds. */
const CLEAN_EVERY_MS = 3_600_000

/** Notifications are known by their id for this long, in milliseconds: far longer than old ones are still worked on. */
const KEPT_MS = 30 * 86_400_000

/** Rows thrown away in one statement: a few milliseconds of work. */
const PRUNED_AT_ONCE = 5_000

/** Sorts what comes in, for as long as this worker runs, and keeps the intake tidy. */
export function startSorting(
  database: Database,
  queue: JobQueue,
  onTrouble: (error: Error) => void,
  now: () => Date = systemTime,
): Kept {
  const sorting = keepDoing(
    () =>
      sortNotifications(
        (work) => database.acrossWorkspaces((db) => work(deskWithin(db, queue))),
        now,
      ),
    LOOK_EVERY_MS,
    onTrouble,
  )
  const tidying = keepDoing(
    async () => {
      const before = new Date(now().getTime() - KEPT_MS)
      const pruned = await database.acrossWorkspaces((db) =>
        pruneReceived(db, before, PRUNED_AT_ONCE),
      )
      if (pruned === 0) await lookAfterAll(database, queue)
      return pruned
    },
    CLEAN_EVERY_MS,
    onTrouble,
  )
  return { stop: async () => void (await Promise.all([sorting.stop(), tidying.stop()])) }
}

const deskWithin = (db: Db, queue: JobQueue): SortingDesk => ({
  take: (limit, at) => takeUnsorted(db, limit, at),
  enter: (workspaceId) => enterWorkspace(db, workspaceId),
  moveContact: (workspaceId, merge) => moveContact(db, workspaceId, merge),
  openConversationsOf: (workspaceId, contactId) => openConversationsOf(db, workspaceId, contactId),
  askAll: (name, payloads) => queue.askAll(name, payloads, fromDrizzle(db, sql)),
})

/** Reconciling asks for itself again. Should that chain ever break, it is taken up here. */
async function lookAfterAll(database: Database, queue: JobQueue): Promise<void> {
  const ids = await database.acrossWorkspaces(allWorkspaceIds)
  await queue.askAll(
    'reconcile',
    ids.map((workspaceId) => ({ workspaceId })),
  )
}
