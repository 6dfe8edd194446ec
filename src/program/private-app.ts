import { officialTimeZone } from '../domain/sla/official-time-zone.ts'
import { connectIntercom, restHost } from '../intercom/client.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Logger } from '../log.ts'
import type { Sealer } from '../secrets.ts'
import type { Database } from '../store/database.ts'
import { describeWorkspace, keepWorkspace } from '../store/workspaces.ts'
import { tokenPurpose } from './intercom-access.ts'

/** A workspace whose token is known from the start: a private app's, or the simulator's. */
export interface KnownWorkspace {
  readonly workspaceId: string
  readonly accessToken: string
}

/** The start waits this long for Intercom to say what the workspace is called, in milliseconds, and then goes on. */
const INTRODUCTION_MS = 4_000

/** Registers a workspace whose token is known, so that it is there before the first request. */
export async function registerWorkspace(
  { workspaceId, accessToken }: KnownWorkspace,
  database: Database,
  sealer: Sealer,
): Promise<void> {
  const install = {
    id: workspaceId,
    name: workspaceId,
    timeZone: 'UTC',
    region: 'US',
    sealedToken: sealer.seal(accessToken, tokenPurpose(workspaceId)),
  }
  await database.withWorkspace(workspaceId, (db) => keepWorkspace(db, install, new Date()))
}

/**
 * Lets Intercom say what a workspace is called, where it is and who works there. It need not answer for
 * the program to start: until it does, the workspace goes by its id, in UTC.
 *
 * @param override the REST host to ask, where it is not Intercom's own
 * @throws Error where the token opens another workspace: what it reads there must not be shown in this one
 */
export async function introduceWorkspace(
  { workspaceId, accessToken }: KnownWorkspace,
  override: string | undefined,
  database: Database,
  queue: JobQueue,
  log: Logger,
): Promise<void> {
  const app = await introduce(accessToken, restHost('US', override), log)
  if (app && app.id_code !== workspaceId) {
    throw new Error(
      'INTERCOM_ACCESS_TOKEN belongs to another workspace than INTERCOM_WORKSPACE_ID says.',
    )
  }
  if (app) {
    const { name, region } = app
    const known = { name, region, timeZone: officialTimeZone(app.timezone ?? 'UTC') ?? 'UTC' }
    await database.withWorkspace(workspaceId, (db) => describeWorkspace(db, workspaceId, known))
  }
  await queue.ask('sync-directory', { workspaceId })
}

async function introduce(accessToken: string, host: string, log: Logger) {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), INTRODUCTION_MS).unref()
  })
  try {
    const me = await Promise.race([connectIntercom(accessToken, host).me(), late])
    if (!me) log.warn('Intercom did not say in time what the workspace is called')
    return me?.app
  } catch (error) {
    log.warn({ err: error }, 'Intercom did not say what the workspace is called')
    return undefined
  }
}
