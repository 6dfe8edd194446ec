import type { FastifyRequest } from 'fastify'
import { judgeHealth } from '../domain/health.ts'
import { type Region, readRegion } from '../domain/region.ts'
import { type SessionKeeper, startSession } from '../http/console/session.ts'
import type { InstallingAdmin } from '../http/install/finish-oauth.ts'
import type { InstallOptions } from '../http/install/routes.ts'
import { appHost, appStorePage, authorizePage } from '../intercom/app-host.ts'
import { type AppCredentials, exchangeCode, identify } from '../intercom/oauth.ts'
import { toDescription } from '../intercom/payloads/admin.ts'
import type { Sealer } from '../secrets.ts'
import type { Settings } from '../settings.ts'
import type { Database } from '../store/database.ts'
import { findInstallation, hearUninstall, keepInstall } from '../store/installations.ts'
import { BEFORE_A_WORKSPACE, keepOauthState, takeOauthState } from '../store/oauth-states.ts'
import { findWorkspace } from '../store/workspaces.ts'
import type { Identity, InstallDesk } from '../use-cases/install-desk.ts'
import { installWorkspace } from '../use-cases/install-workspace.ts'
import { signInThroughIntercom } from '../use-cases/sign-in.ts'
import { askWhatFollowsAnInstall } from './after-install.ts'
import type { AskWithin } from './desks.ts'
import { tokenPurpose } from './intercom-access.ts'
import { systemTime } from './system-time.ts'
import { tryKeptToken } from './try-kept-token.ts'

/** The app at Intercom that admins install, and where its pages and its API are. */
export interface IntercomApp {
  readonly credentials: AppCredentials
  /** REST host instead of the region's, before a workspace is known. */
  readonly restHost: () => string | undefined
  /** Host of Intercom's own pages instead of the region's. */
  readonly pagesHost: () => string | undefined
}

/** The app that admins install, as the settings have it; undefined for a private app, which nobody installs. */
export function intercomAppOf(settings: Settings): IntercomApp | undefined {
  const { INTERCOM_CLIENT_ID: clientId, INTERCOM_CLIENT_SECRET: clientSecret } = settings
  if (clientId === undefined || clientSecret === undefined) return undefined
  return {
    credentials: { clientId, clientSecret },
    restHost: () => settings.INTERCOM_API_BASE_URL,
    pagesHost: () => settings.INTERCOM_APP_BASE_URL,
  }
}

/** What installing is made of. */
export interface InstallParts {
  readonly database: Database
  readonly ask: AskWithin
  readonly sealer: Sealer
  readonly secrets: readonly string[]
  readonly publicUrl: () => string
  /** Undefined where Baton serves one private workspace. */
  readonly intercomApp: IntercomApp | undefined
  readonly sessions: SessionKeeper
  /** The machine's own time where it is not given. */
  readonly now?: (() => Date) | undefined
}

/** A state may be taken this much after its ten minutes before it is swept away, in milliseconds. */
const SWEPT_AFTER_MS = 3_600_000

/** Wires installing, leaving and the health check to the store, the job queue and Intercom. */
export function installOptions(parts: InstallParts): InstallOptions {
  const { database, ask, secrets, publicUrl, intercomApp, sessions, now = systemTime } = parts
  const begun = <T>(work: Parameters<typeof database.withWorkspace<T>>[1]) =>
    database.withWorkspace(BEFORE_A_WORKSPACE, work)
  const desk = installDesk(parts, now)
  return {
    secrets,
    oauth: {
      publicUrl,
      now,
      authorizePage: (region, state, redirectUri) =>
        intercomApp &&
        authorizePage(appHost(region, intercomApp.pagesHost()), {
          clientId: intercomApp.credentials.clientId,
          state,
          redirectUri,
        }),
      appStorePage: (region, problem) =>
        appStorePage(appHost(region, intercomApp?.pagesHost()), problem),
      keepState: (stateHash, purpose, region, at) =>
        begun((db) =>
          keepOauthState(
            db,
            { stateHash, purpose, region },
            at,
            new Date(at.getTime() - SWEPT_AFTER_MS),
          ),
        ),
      takeState: (stateHash, oldest) => begun((db) => takeOauthState(db, stateHash, oldest)),
      install: async (code, region) => {
        const result = await installWorkspace(desk, code, regionOf(region))
        return result.outcome === 'installed'
          ? { outcome: 'installed', admin: installing(result.identity) }
          : result
      },
      signIn: async (code, region) => {
        const result = await signInThroughIntercom(desk, code, regionOf(region))
        return result.outcome === 'signed-in'
          ? { outcome: 'signed-in', admin: installing(result.identity) }
          : result
      },
      startSession: (admin: InstallingAdmin, request: FastifyRequest) =>
        startSession(admin, request.headers.cookie, publicUrl(), sessions, now()),
    },
    uninstall: {
      askToCheck: (workspaceId) =>
        database.withWorkspace(workspaceId, async (db) => {
          if (!(await findWorkspace(db, workspaceId))) return
          await hearUninstall(db, workspaceId, now())
          await ask(db, 'check-installation', { workspaceId, look: 1 })
        }),
    },
    health: {
      healthOf: (workspaceId) =>
        database.withWorkspace(workspaceId, async (db) =>
          judgeHealth(await findInstallation(db, workspaceId), now()),
        ),
      consoleUrl: () => `${publicUrl()}/console`,
    },
  }
}

function installDesk(
  { database, ask, sealer, intercomApp }: InstallParts,
  now: () => Date,
): InstallDesk {
  const record = (identity: Identity, token: string) =>
    database.withWorkspace(identity.workspaceId, async (db) => {
      const { workspaceId, workspaceName: name, region, timeZone, admin } = identity
      const sealedToken = sealer.seal(token, tokenPurpose(workspaceId))
      const installedBy = admin.teammateId
      const install = { workspaceId, name, region, timeZone, sealedToken, installedBy }
      await keepInstall(db, install, now())
      await askWhatFollowsAnInstall(db, ask, workspaceId)
    })
  return {
    record,
    exchange: async (code, region) =>
      intercomApp
        ? exchangeCode(intercomApp.credentials, code, region, intercomApp.restHost())
        : { outcome: 'refused' },
    identify: async (token, region) => {
      const answer = await identify(token, region, intercomApp?.restHost())
      if (answer.outcome !== 'known') return answer
      const { me } = answer
      const { name: workspaceName, ...place } = toDescription(me)
      const admin = {
        teammateId: me.id,
        name: me.name ?? `Teammate ${me.id}`,
        emailVerified: me.email_verified === true,
      }
      const identity = { workspaceId: me.app.id_code, workspaceName, ...place, admin }
      return { outcome: 'known', identity }
    },
    isInstalled: (workspaceId) =>
      database.withWorkspace(
        workspaceId,
        async (db) => (await findWorkspace(db, workspaceId)) !== undefined,
      ),
    renewToken: async (identity, token) => {
      const { workspaceId } = identity
      const restOverride = () => intercomApp?.restHost()
      const kept = await tryKeptToken({ database, ask, sealer, restOverride, now }, workspaceId)
      if (kept === 'refused') await record(identity, token)
    },
  }
}

function installing({ workspaceId, admin }: Identity): InstallingAdmin {
  return { workspaceId, ...admin }
}

const regionOf = (kept: string): Region => readRegion(kept) ?? 'US'
