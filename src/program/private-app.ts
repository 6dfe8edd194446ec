import type { JobQueue } from '../jobs/job-queue.ts'
import type { Sealer } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { unsettledCases } from '../store/unsettled-cases.ts'
import { keepWorkspace } from '../store/workspaces.ts'
import { DAY_SECONDS } from './after-install.ts'
import { tokenPurpose } from './intercom-access.ts'
import { systemTime } from './system-time.ts'

/** A workspace whose token is known from the start: a private app's, or the simulator's. */
export interface KnownWorkspace {
  readonly workspaceId: string
  readonly accessToken: string
}

/** Registers a workspace whose token is known, so that it is there before the first request; a job asks Intercom for the rest. */
export async function registerWorkspace(
  { workspaceId, accessToken }: KnownWorkspace,
  database: Database,
  sealer: Sealer,
  queue: JobQueue,
  now: () => Date = systemTime,
): Promise<void> {
  const install = {
    id: workspaceId,
    name: workspaceId,
    timeZone: 'UTC',
    region: 'US',
    sealedToken: sealer.seal(accessToken, tokenPurpose(workspaceId)),
  }
  await database.withWorkspace(workspaceId, (db) => keepWorkspace(db, install, now()))
  await queue.ask('sync-directory', { workspaceId })
  await queue.ask('sync-workspace', { workspaceId })
  await queue.ask('keep-fresh', { workspaceId }, undefined, DAY_SECONDS)
  await queue.ask('reconcile', { workspaceId })
  // What waited while Intercom refused the token that was set before.
  const left = await database.withWorkspace(workspaceId, (db) => unsettledCases(db, workspaceId))
  const jobs = left.map((caseId) => ({ workspaceId, caseId }))
  await queue.askAll('deliver-effects', jobs)
}
