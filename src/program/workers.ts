import { type ReadingTools, readConversationJob } from '../jobs/handlers/read-conversation.ts'
import { syncDirectoryJob } from '../jobs/handlers/sync-directory.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import type { Metrics } from '../metrics.ts'
import type { Database } from '../store/database.ts'
import { directoryReadSince, keepDirectory } from '../store/directory.ts'
import { describeWorkspace } from '../store/workspaces.ts'
import { deliveringHandlers } from './delivering.ts'
import type { AskWithin } from './desks.ts'
import { type InstallationParts, installationJobs } from './installation-jobs.ts'
import { keepingHandlers } from './keeping.ts'
import { type ModelSetUp, modelDrafting } from './model-drafting.ts'
import { readThread } from './read-thread.ts'
import { reconcilingHandlers } from './reconciling.ts'
import { systemTime } from './system-time.ts'
import { tryKeptToken } from './try-kept-token.ts'
import { watchingHandlers } from './watching.ts'

/** People come, go and are away: what is older than this many milliseconds is read again with the next conversation. */
const DIRECTORY_AGE_MS = 5 * 60_000

/** How workers reach Intercom and the case record. */
export type WorkerParts = Pick<ReadingTools, 'intercomOf' | 'atDesk'> &
  Pick<InstallationParts, 'sealer' | 'restOverride' | 'consoleUrl'> & {
    /** Hears of every attempt to do something in Intercom. */
    readonly onSettled?: Metrics['effectSettled']
    /** Hears what was done about customers who wait longer than they were told. */
    readonly onOverdue?: Metrics['waitOverdue']
    /** Hears what came of every question to the model. */
    readonly onModelAsked?: Metrics['modelAsked']
    /** The model that drafts notes; undefined without a key. */
    readonly model?: ModelSetUp | undefined
    /** The machine's own time where it is not given. */
    readonly now?: (() => Date) | undefined
  }

/** What does each kind of work, wired to the store and to Intercom. */
export function jobHandlers(
  database: Database,
  {
    intercomOf,
    atDesk,
    onSettled,
    onOverdue,
    onModelAsked,
    model,
    now = systemTime,
    ...installation
  }: WorkerParts,
  ask: AskWithin,
  warn: (words: string) => void,
): JobHandlers {
  const drafting =
    model && modelDrafting(database, { ...model, onAsked: onModelAsked }, ask, warn, now)
  const tryToken = (workspaceId: string) =>
    tryKeptToken({ database, ask, ...installation, now }, workspaceId)
  return {
    'read-conversation': async (payload) => {
      const { workspaceId } = payload
      const readAgain = (later: typeof payload, afterSeconds: number) =>
        database.withWorkspace(workspaceId, (db) =>
          ask(db, 'read-conversation', later, afterSeconds),
        )
      const { carryOver, draftLater } = drafting ?? {}
      await readConversationJob(
        { intercomOf, atDesk, readThread, readAgain, carryOver, draftLater, now },
        payload,
      )
      await readDirectoryAgain(database, ask, payload.workspaceId, now())
    },
    'draft-with-model': async (payload) => drafting?.draftWithModel(payload),
    ...deliveringHandlers(
      database,
      intercomOf,
      ({ plan }, { state }) => onSettled?.(plan.kind, state),
      now,
    ),
    ...installationJobs({ database, ask, warn, ...installation, now }),
    ...keepingHandlers(database, intercomOf, ask, warn, now),
    ...reconcilingHandlers(database, intercomOf, tryToken, ask, warn, now),
    ...watchingHandlers(database, atDesk, ask, onOverdue, now),
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
