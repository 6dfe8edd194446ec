import { type ForgetTools, forgetJob } from '../jobs/handlers/forget.ts'
import { purgeWorkspaceJob } from '../jobs/handlers/purge-workspace.ts'
import { tidyJob } from '../jobs/handlers/tidy.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import type { Database } from '../store/database.ts'
import { forget } from '../store/forget.ts'
import { purgeWorkspace } from '../store/purge-workspace.ts'
import { tidyOutside, tidyWorkspace } from '../store/tidy.ts'
import { allWorkspaceIds } from '../store/workspace-ids.ts'
import type { AskWithin } from './desks.ts'
import { systemTime } from './system-time.ts'

/** What does the work of keeping no more than is meant to be kept: forgetting, purging, tidying. */
export function keepingHandlers(
  database: Database,
  intercomOf: ForgetTools['intercomOf'],
  ask: AskWithin,
  warn: (words: string) => void,
  now: () => Date = systemTime,
): Pick<JobHandlers, 'forget' | 'purge-workspace' | 'tidy'> {
  return {
    forget: (payload) =>
      forgetJob(
        {
          intercomOf,
          warn,
          forget: (workspaceId, subject) => forget(database, workspaceId, subject),
        },
        payload,
      ),
    'purge-workspace': (payload) =>
      purgeWorkspaceJob(
        {
          now,
          purge: (workspaceId, before) => purgeWorkspace(database, workspaceId, before),
          again: (workspaceId, afterSeconds) =>
            database.withWorkspace(workspaceId, (db) =>
              ask(db, 'purge-workspace', { workspaceId }, afterSeconds),
            ),
        },
        payload,
      ),
    tidy: (payload) =>
      tidyJob({
        now,
        warn,
        workspaceIds: () => database.acrossWorkspaces(allWorkspaceIds),
        tidyWorkspace: (workspaceId, at) => tidyWorkspace(database, workspaceId, at),
        tidyOutside: (at) => tidyOutside(database, at),
        again: (afterSeconds) =>
          database.acrossWorkspaces((db) => ask(db, 'tidy', payload, afterSeconds)),
      }),
  }
}
