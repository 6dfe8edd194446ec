import { randomUUIDv7 } from 'node:crypto'
import type { AppOptions } from '../http/app.ts'
import type { LoopDelay } from '../http/ops/loop-delay.ts'
import { appHost, conversationPage } from '../intercom/app-host.ts'
import type { ReadingTools } from '../jobs/handlers/read-conversation.ts'
import type { JobQueue } from '../jobs/job-queue.ts'
import type { Metrics } from '../metrics.ts'
import { findSecrets } from '../reading/fields/secrets/find-secrets.ts'
import type { Sealer } from '../secrets.ts'
import { readCard } from '../store/card.ts'
import { readCustomerCard } from '../store/customer-card.ts'
import type { Database } from '../store/database.ts'
import { openIntake } from '../store/intake.ts'
import { apiOptions } from './api.ts'
import { consoleOptions } from './console.ts'
import type { AskWithin, AtDesk } from './desks.ts'
import { type IntercomApp, installOptions } from './install.ts'
import { readThread } from './read-thread.ts'
import { sessionKeeper } from './session-keeper.ts'
import { systemTime } from './system-time.ts'
import { withinBudget } from './within-budget.ts'

/** What the web endpoints are made of. */
export interface WebParts {
  readonly database: Database
  readonly queue: JobQueue
  readonly ask: AskWithin
  readonly atDesk: AtDesk
  /** The Intercom of a workspace; without it nothing is read at once. */
  readonly intercomOf?: ReadingTools['intercomOf']
  readonly secrets: readonly string[]
  readonly sealer: Sealer
  /** Under which address browsers reach Baton. */
  readonly publicUrl: () => string
  /** Undefined where Baton serves one private workspace. */
  readonly intercomApp: IntercomApp | undefined
  /** Host of Intercom's own pages instead of the region's. */
  readonly intercomPages: string | undefined
  readonly isReady: () => boolean
  /** The machine's own time where it is not given. */
  readonly now?: (() => Date) | undefined
  /** How the process does, for those who watch it and for what is turned away under overload; not measured without. */
  readonly watched?: {
    readonly metrics: Metrics
    readonly loopDelay: LoopDelay
    /** The same process also does the work: then busy is what it should be. */
    readonly alsoWorks: boolean
  }
}

/** Wires the web endpoints to the store and the job queue. */
export function webOptions(parts: WebParts): Omit<AppOptions, 'log'> {
  const {
    database,
    queue,
    ask,
    atDesk,
    secrets,
    intercomPages,
    isReady,
    watched,
    now = systemTime,
  } = parts
  const conversationUrl: AppOptions['inbox']['conversationUrl'] = (
    { id, region },
    conversationId,
  ) => conversationPage(appHost(region, intercomPages), id, conversationId)
  const install = installOptions({ ...parts, sessions: sessionKeeper(database) })
  const { publicUrl, intercomOf = async () => undefined } = parts
  const readAgain: ReadingTools['readAgain'] = (payload, afterSeconds) =>
    database.withWorkspace(payload.workspaceId, (db) =>
      ask(db, 'read-conversation', payload, afterSeconds),
    )
  const reading = { intercomOf, atDesk, readThread, readAgain, now }
  return {
    inbox: {
      secrets,
      now,
      newId: randomUUIDv7,
      readCard: (workspaceId, conversationId) =>
        withinBudget(readCard(database, workspaceId, conversationId)),
      atDesk: (workspaceId, work) => withinBudget(atDesk(workspaceId, work)),
      askForReading: (workspaceId, conversationId) =>
        queue.ask('read-conversation', { workspaceId, conversationId }),
      conversationUrl,
      // A private app's workspace is registered by the settings: there nobody can install anything.
      withoutSecrets: (words) => findSecrets(words).redacted,
      installUrl: parts.intercomApp && (() => `${parts.publicUrl()}/install`),
    },
    messenger: {
      ...{ secrets, now, publicUrl },
      readCard: (asked) =>
        withinBudget(readCustomerCard(database, { ...asked, solvedSince: solvedSince(now()) })),
      atDesk: (workspaceId, work) => withinBudget(atDesk(workspaceId, work)),
    },
    webhooks: { secrets, keep: openIntake(database, now) },
    install,
    console: consoleOptions({
      database,
      ask,
      oauth: install.oauth,
      publicUrl,
      conversationUrl,
      now,
    }),
    api: apiOptions({ database, queue, reading, publicUrl }),
    ops: {
      isReady,
      pingDatabase: () => database.ping(),
      metricsPage: async () => (await watched?.metrics.page()) ?? '',
    },
    ...(watched && {
      hearAnswer: watched.metrics.requestAnswered,
      load: {
        strain: () => ({
          loopDelayMs: watched.loopDelay.milliseconds(),
          busyShare: watched.alsoWorks ? 0 : watched.loopDelay.busyShare(),
          waitingForDatabase: database.use().waiting,
        }),
        onShed: watched.metrics.requestShed,
      },
    }),
  }
}

/** So long a customer still sees what was solved. */
const SOLVED_SHOWN_MS = 7 * 24 * 3_600_000

const solvedSince = (now: Date) => new Date(now.getTime() - SOLVED_SHOWN_MS)
