import { deliverEffectsJob } from '../jobs/handlers/deliver-effects.ts'
import { type ReadingTools, readConversationJob } from '../jobs/handlers/read-conversation.ts'
import { syncDirectoryJob } from '../jobs/handlers/sync-directory.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import type { Database } from '../store/database.ts'
import { directoryReadSince, keepDirectory } from '../store/directory.ts'
import { claimNextEffect, settleEffect } from '../store/effects.ts'
import { describeWorkspace } from '../store/workspaces.ts'
import type { AskWithin } from './desks.ts'
import { readThread } from './read-thread.ts'

/** People come, go and are away: what is older than this many milliseconds is read again with the next conversation. */
const DIRECTORY_AGE_MS = 5 * 60_000

/** What does each kind of work, wired to the store and to Intercom. */
export function jobHandlers(
  database: Database,
  { intercomOf, atDesk }: Pick<ReadingTools, 'intercomOf' | 'atDesk'>,
  ask: AskWithin,
  warn: (words: string) => void,
): JobHandlers {
  const now = () => new Date()
  return {
    'read-conversation': async (payload) => {
      await readConversationJob({ intercomOf, atDesk, readThread, now }, payload)
      await readDirectoryAgain(database, ask, payload.workspaceId, now())
    },
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
          warn,
          describe: (workspaceId, known) =>
            database.withWorkspace(workspaceId, (db) => describeWorkspace(db, workspaceId, known)),
          keepDirectory: (workspaceId, directory) =>
            database.withWorkspace(workspaceId, (db) =>
              keepDirectory(db, workspaceId, directory, now()),
            ),
        },
        payload,
      ),
  }
}

/** Nobody tells us of every change of people and teams: a busy workspace has them read every few minutes. */
async function readDirectoryAgain(
  database: Database,
  ask: AskWithin,
  workspaceId: string,
  at: Date,
): Promise<void> {
  await database.withWorkspace(workspaceId, async (db) => {
    const oldest = new Date(at.getTime() - DIRECTORY_AGE_MS)
    if (await directoryReadSince(db, workspaceId, oldest)) return
    await ask(db, 'sync-directory', { workspaceId })
  })
}
