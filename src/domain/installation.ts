import type { Catalog } from './catalog.ts'
import type { Standing } from './standing.ts'

/** How Baton is installed in a workspace: what the console, the health check and the jobs about it need. */
export interface Installation {
  readonly workspaceId: string
  readonly name: string
  readonly region: string
  readonly timeZone: string
  readonly standing: Standing
  /** Why it is not simply installed, in words for an admin. */
  readonly standingWhy: string | undefined
  /** Since when it stands so. */
  readonly standingSince: Date | undefined
  readonly installedAt: Date
  /** Intercom's id of the admin who installed it; undefined for a private app. */
  readonly installedBy: string | undefined
  /** When people and teams were last read. */
  readonly directorySyncedAt: Date | undefined
  readonly teamCount: number
  /** Features Intercom refuses here, each with a word why. */
  readonly switchedOff: Readonly<Record<string, string>>
  readonly catalog: Catalog | undefined
  /** The tag an admin chose for handed-over conversations. */
  readonly handoffTagId: string | undefined
  /** What Intercom was last told about this installation's health. */
  readonly healthTold: string | undefined
}
