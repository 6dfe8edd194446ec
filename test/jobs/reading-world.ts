import { sql } from 'drizzle-orm'
import fastify from 'fastify'
import { fromDrizzle } from 'pg-boss'
import { connectIntercom, type Intercom } from '../../src/intercom/client.ts'
import {
  type ReadingTools,
  readConversationJob,
} from '../../src/jobs/handlers/read-conversation.ts'
import { type SortingDesk, sortNotifications } from '../../src/jobs/handlers/sort-notifications.ts'
import { type JobQueue, openQueue } from '../../src/jobs/job-queue.ts'
import type { JobName, JobPayloads } from '../../src/jobs/queues.ts'
import { type AskWithin, setUpDesks } from '../../src/program/desks.ts'
import { tokenPurpose } from '../../src/program/intercom-access.ts'
import { readThread } from '../../src/program/read-thread.ts'
import { reconcilingHandlers } from '../../src/program/reconciling.ts'
import { tryKeptToken } from '../../src/program/try-kept-token.ts'
import { createSealer, newKeyRing } from '../../src/secrets.ts'
import { simulatorPlugin } from '../../src/simulator/plugin.ts'
import { makeState } from '../../src/simulator/state/make-state.ts'
import type { Conversation, SimulatorState } from '../../src/simulator/state/state.ts'
import { findConversation } from '../../src/store/conversations.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { enterWorkspace } from '../../src/store/enter-workspace.ts'
import { openIntake, takeUnsorted } from '../../src/store/intake.ts'
import { moveContact } from '../../src/store/move-contact.ts'
import { openConversationsOf } from '../../src/store/open-conversations-of.ts'
import { keepWorkspace } from '../../src/store/workspaces.ts'
import { ask } from '../postgres/ask.ts'
import { cloneDatabase } from '../postgres/database.ts'

export const WORKSPACE = 'acme'
/** The token the stand-in takes. */
export const TOKEN = 'token-of-these-tests'

/** A job as it waits in the queue. */
export interface WaitingJob {
  readonly name: JobName
  readonly data: JobPayloads[JobName]
  /** Seconds until it is due. */
  readonly dueIn: number
}

/** The way from a notification to a transcript, on a real database and against a stand-in Intercom. */
export interface ReadingWorld {
  readonly database: Database
  readonly queue: JobQueue
  /** What the stand-in holds: tests change it behind everybody's back. */
  readonly intercom: SimulatorState
  readonly conversation: (id: string) => Conversation
  /** Every request the stand-in was sent. */
  readonly requests: { readonly url: string; readonly body: unknown }[]
  readonly keep: ReturnType<typeof openIntake>
  readonly sort: () => Promise<number>
  /** @param behind what stands between the job and the stand-in: answers that the stand-in never gives */
  readonly read: (
    payload: JobPayloads['read-conversation'],
    readAt?: Date,
    behind?: (intercom: Intercom) => Intercom,
  ) => Promise<void>
  /** Asks Intercom now, and keeps what it said only when it is released: a slow worker. */
  readonly readSlowly: (
    payload: JobPayloads['read-conversation'],
  ) => Promise<{ readonly release: () => Promise<void> }>
  readonly reconcile: () => Promise<void>
  /** An access token as it is kept. */
  readonly seal: (token: string) => string
  readonly stored: (id: string) => ReturnType<typeof findConversation>
  readonly jobs: () => Promise<WaitingJob[]>
  readonly forgetJobs: () => Promise<void>
  readonly close: () => Promise<void>
}

export async function readingWorld(now = () => new Date()): Promise<ReadingWorld> {
  const testDatabase = await cloneDatabase()
  const database = openDatabase(testDatabase.url, () => undefined)
  const queue = await openQueue(testDatabase.url, 'to-ask', () => undefined)
  const askWithin: AskWithin = (db, name, payload, afterSeconds) =>
    queue.ask(name, payload, fromDrizzle(db, sql), afterSeconds)
  const atDesk = setUpDesks(database, askWithin)

  const sealer = createSealer(newKeyRing())

  const intercom = makeState(WORKSPACE, new Date())
  const requests: { url: string; body: unknown }[] = []
  const app = fastify({ forceCloseConnections: true })
  app.addHook('preHandler', async ({ url, body }) => void requests.push({ url, body }))
  await app.register(simulatorPlugin, {
    appUrl: 'http://127.0.0.1:9',
    clientSecret: 'unused',
    accessToken: TOKEN,
    workspaceId: WORKSPACE,
    keeper: { load: async () => intercom, save: async () => undefined },
    webhooks: false,
    announce: false,
  })
  const base = `${await app.listen({ host: '127.0.0.1', port: 0 })}/simulator/intercom`

  await database.withWorkspace(WORKSPACE, (db) =>
    keepWorkspace(
      db,
      {
        id: WORKSPACE,
        name: 'Acme',
        timeZone: 'UTC',
        region: 'US',
        sealedToken: sealer.seal(TOKEN, tokenPurpose(WORKSPACE)),
      },
      new Date(),
    ),
  )
  const within = <T>(work: Parameters<typeof database.withWorkspace<T>>[1]) =>
    database.withWorkspace(WORKSPACE, work)
  const reading = (readAt: Date | undefined): ReadingTools => ({
    atDesk,
    readThread,
    intercomOf: async () => connectIntercom(TOKEN, base),
    now: () => readAt ?? now(),
    readAgain: (payload, afterSeconds) =>
      within((db) => askWithin(db, 'read-conversation', payload, afterSeconds)),
  })
  const { reconcile } = reconcilingHandlers(
    database,
    async () => connectIntercom(TOKEN, base),
    (workspaceId) =>
      tryKeptToken({ database, ask: askWithin, sealer, restOverride: () => base }, workspaceId),
    askWithin,
    () => undefined,
  )
  return {
    database,
    queue,
    intercom,
    requests,
    conversation: (id) => {
      const found = intercom.conversations.find((one) => one.id === id)
      if (!found) throw new Error(`There is no conversation ${id}`)
      return found
    },
    keep: openIntake(database, now),
    sort: () =>
      sortNotifications(
        (work) =>
          database.acrossWorkspaces((db) => {
            const desk: SortingDesk = {
              take: (limit, at) => takeUnsorted(db, limit, at),
              enter: (workspaceId) => enterWorkspace(db, workspaceId),
              moveContact: (workspaceId, merge) => moveContact(db, workspaceId, merge),
              openConversationsOf: (workspaceId, contactId) =>
                openConversationsOf(db, workspaceId, contactId),
              askAll: (name, payloads) => queue.askAll(name, payloads, fromDrizzle(db, sql)),
            }
            return work(desk)
          }),
        now,
      ),
    read: (payload, readAt, behind = (intercom) => intercom) =>
      readConversationJob(
        { ...reading(readAt), intercomOf: async () => behind(connectIntercom(TOKEN, base)) },
        payload,
      ),
    readSlowly: async (payload) => {
      const released = Promise.withResolvers<void>()
      const asked = Promise.withResolvers<void>()
      const tools = reading(undefined)
      const done = readConversationJob(
        {
          ...tools,
          atDesk: async (workspaceId, work) => {
            asked.resolve()
            await released.promise
            return tools.atDesk(workspaceId, work)
          },
        },
        payload,
      )
      await Promise.race([asked.promise, done])
      return {
        release: () => {
          released.resolve()
          return done
        },
      }
    },
    reconcile: () => reconcile({ workspaceId: WORKSPACE }),
    seal: (token) => sealer.seal(token, tokenPurpose(WORKSPACE)),
    stored: (id) => within((db) => findConversation(db, WORKSPACE, id)),
    jobs: () =>
      ask<WaitingJob & Record<string, unknown>>(database, WORKSPACE, {
        text: `select name, data, round(extract(epoch from start_after - created_on))::int as "dueIn"
          from jobs.job where state = 'created' order by name, data::text`,
      }),
    forgetJobs: async () => {
      await ask(database, WORKSPACE, { text: 'delete from jobs.job' })
    },
    close: async () => {
      await app.close()
      await queue.stop()
      await database.close()
      await testDatabase.drop()
    },
  }
}
