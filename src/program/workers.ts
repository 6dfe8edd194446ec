import { deliverEffectsJob } from '../jobs/handlers/deliver-effects.ts'
import { type ReadingTools, readConversationJob } from '../jobs/handlers/read-conversation.ts'
import { syncDirectoryJob } from '../jobs/handlers/sync-directory.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import type { Database } from '../store/database.ts'
import { keepDirectory } from '../store/directory.ts'
import { claimNextEffect, settleEffect } from '../store/effects.ts'
import { readThread } from './read-thread.ts'

/** What does each kind of work, wired to the store and to Intercom. */
export function jobHandlers(
  database: Database,
  { intercomOf, atDesk }: Pick<ReadingTools, 'intercomOf' | 'atDesk'>,
): JobHandlers {
  return {
    'read-conversation': (payload) =>
      readConversationJob({ intercomOf, atDesk, readThread }, payload),
    'deliver-effects': (payload) =>
      deliverEffectsJob(
        {
          intercomOf,
          ledgerOf: (workspaceId, caseId) => ({
            claimNext: () =>
              database.withWorkspace(workspaceId, (db) => claimNextEffect(db, workspaceId, caseId)),
            settle: (claim, settlement) =>
              database.withWorkspace(workspaceId, (db) =>
                settleEffect(db, workspaceId, claim, settlement),
              ),
          }),
        },
        payload,
      ),
    'sync-directory': (payload) =>
      syncDirectoryJob(
        {
          intercomOf,
          keepDirectory: (workspaceId, directory) =>
            database.withWorkspace(workspaceId, (db) =>
              keepDirectory(db, workspaceId, directory, new Date()),
            ),
        },
        payload,
      ),
  }
}
