import { judgeHealth } from '../domain/health.ts'
import type { Installation } from '../domain/installation.ts'
import { KEPT_AFTER_UNINSTALL_DAYS } from '../domain/kept-after-uninstall.ts'
import { connectCatalog } from '../intercom/catalog.ts'
import { restHost } from '../intercom/client.ts'
import { tellHealth } from '../intercom/installation.ts'
import { identify } from '../intercom/oauth.ts'
import { checkInstallationJob } from '../jobs/handlers/check-installation.ts'
import { syncWorkspaceJob } from '../jobs/handlers/sync-workspace.ts'
import { tellHealthJob } from '../jobs/handlers/tell-health.ts'
import type { JobHandlers } from '../jobs/job-queue.ts'
import type { Sealer } from '../secrets.ts'
import { keepCatalog, switchFeatures } from '../store/catalog.ts'
import type { Database } from '../store/database.ts'
import {
  changeStanding,
  disbelieveUninstall,
  findInstallation,
  keepHealthTold,
} from '../store/installations.ts'
import { leaveWorkspace } from '../store/leave-workspace.ts'
import { parkWorkspace } from '../store/park-workspace.ts'
import { findAccess, findWorkspace } from '../store/workspaces.ts'
import { DAY_SECONDS } from './after-install.ts'
import { askForWhatIsLeft } from './ask-for-what-is-left.ts'
import type { AskWithin } from './desks.ts'
import { tokenPurpose } from './intercom-access.ts'
import { systemTime } from './system-time.ts'

/** What the jobs about an installation itself are made of. */
export interface InstallationParts {
  readonly database: Database
  readonly ask: AskWithin
  readonly sealer: Sealer
  /** REST host instead of the region's. */
  readonly restOverride: (workspaceId: string) => string | undefined
  readonly consoleUrl: () => string
  readonly warn: (words: string) => void
  /** The machine's own time where it is not given. */
  readonly now?: (() => Date) | undefined
}

/**
 * Parked for longer than this, in milliseconds, a workspace is taken to have removed Baton without our having heard
 * of it, and is asked: a token that was only mistaken is mended within days, and data of who left is not kept forever.
 */
const LONG_PARKED_MS = 7 * 86_400_000

function isLongParked(installation: Installation | undefined, at: Date): boolean {
  if (installation?.standing !== 'parked' || !installation.standingSince) return false
  return at.getTime() - installation.standingSince.getTime() > LONG_PARKED_MS
}

/** The jobs that read a workspace, keep what was read fresh, and look after the installation itself. */
export function installationJobs(
  parts: InstallationParts,
): Pick<JobHandlers, 'sync-workspace' | 'keep-fresh' | 'check-installation' | 'tell-health'> {
  const { database, ask, sealer, restOverride, consoleUrl, warn, now = systemTime } = parts
  const accessTo = async (workspaceId: string) => {
    const access = await database.withWorkspace(workspaceId, async (db) =>
      (await findWorkspace(db, workspaceId)) ? findAccess(db, workspaceId) : undefined,
    )
    return (
      access && {
        ...access,
        token: sealer.open(access.sealedToken, tokenPurpose(workspaceId)),
        host: restHost(access.region, restOverride(workspaceId)),
      }
    )
  }
  const catalogOf = async (workspaceId: string) => {
    const access = await accessTo(workspaceId)
    if (access?.standing !== 'installed') return undefined
    const { token, host, region, sealedToken } = access
    const answer = await identify(token, region, restOverride(workspaceId))
    if (answer.outcome === 'no-answer') throw new Error('Intercom does not answer')
    // To a token that is gone Intercom says the same as to one that may not ask for this one thing.
    if (answer.outcome === 'unauthorized') {
      await database.withWorkspace(workspaceId, (db) =>
        parkWorkspace(db, workspaceId, sealedToken, now()),
      )
      return undefined
    }
    const installation = await installationOf(workspaceId)
    return connectCatalog(token, host, installation?.timeZone ?? 'UTC')
  }
  const installationOf = (workspaceId: string) =>
    database.withWorkspace(workspaceId, (db) => findInstallation(db, workspaceId))
  return {
    'sync-workspace': async (payload) => {
      const { workspaceId } = payload
      await syncWorkspaceJob(
        {
          catalogOf: () => catalogOf(workspaceId),
          keepCatalog: (_id, read) =>
            database.withWorkspace(workspaceId, (db) => keepCatalog(db, workspaceId, read)),
          switchFeatures: (_id, features) =>
            database.withWorkspace(workspaceId, (db) => switchFeatures(db, workspaceId, features)),
        },
        payload,
      )
      await database.withWorkspace(workspaceId, (db) => ask(db, 'tell-health', { workspaceId }))
    },
    'keep-fresh': ({ workspaceId }) =>
      database.withWorkspace(workspaceId, async (db) => {
        if (!(await findWorkspace(db, workspaceId))) return
        await ask(db, 'sync-directory', { workspaceId })
        await ask(db, 'sync-workspace', { workspaceId })
        await askForWhatIsLeft(db, ask, workspaceId)
        if (isLongParked(await findInstallation(db, workspaceId), now())) {
          await ask(db, 'check-installation', { workspaceId, look: 1 })
        }
        await ask(db, 'keep-fresh', { workspaceId }, DAY_SECONDS)
      }),
    'check-installation': (payload) =>
      checkInstallationJob(
        {
          warn,
          tryToken: async (workspaceId) => {
            const access = await accessTo(workspaceId)
            if (!access) return undefined
            const { token, region, sealedToken } = access
            const { outcome } = await identify(token, region, restOverride(workspaceId))
            return { outcome, sealedToken }
          },
          uninstall: (workspaceId, sealedToken) =>
            database.withWorkspace(workspaceId, async (db) => {
              const to = { standing: 'uninstalled', why: undefined, at: now() } as const
              if ((await changeStanding(db, workspaceId, to, sealedToken)) === 'unchanged') {
                return 'unchanged'
              }
              await leaveWorkspace(db, workspaceId)
              const afterSeconds = KEPT_AFTER_UNINSTALL_DAYS * DAY_SECONDS
              await ask(db, 'purge-workspace', { workspaceId }, afterSeconds)
              return 'uninstalled'
            }),
          disbelieve: (workspaceId) =>
            database.withWorkspace(workspaceId, (db) => disbelieveUninstall(db, workspaceId)),
          lookAgain: (workspaceId, look, afterSeconds) =>
            database.withWorkspace(workspaceId, (db) =>
              ask(db, 'check-installation', { workspaceId, look }, afterSeconds),
            ),
        },
        payload,
      ),
    'tell-health': (payload) =>
      tellHealthJob(
        {
          look: async (workspaceId) => {
            const installation = await installationOf(workspaceId)
            if (!installation || installation.standing === 'uninstalled') return undefined
            return {
              health: judgeHealth(installation, now()),
              told: installation.healthTold,
            }
          },
          tell: async (workspaceId, health) => {
            const access = await accessTo(workspaceId)
            return access ? tellHealth(access.token, access.host, health, consoleUrl()) : 'refused'
          },
          keepTold: (workspaceId, told) =>
            database.withWorkspace(workspaceId, (db) => keepHealthTold(db, workspaceId, told)),
        },
        payload,
      ),
  }
}
