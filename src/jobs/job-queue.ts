import { PgBoss, type SendOptions } from 'pg-boss'
import { fairTurns } from './fair-turns.ts'
import { type JobName, type JobPayloads, keyOf, QUEUES } from './queues.ts'
import { withoutWords } from './without-words.ts'

/** Where the queue keeps its own tables, apart from ours. */
const SCHEMA = 'jobs'

/** An open database transaction, as the queue takes it. */
export type JobTransaction = NonNullable<SendOptions['db']>

/** The queue, for whoever asks for work. */
export interface JobQueue {
  /**
   * Asks for work. With `transaction` the job is there exactly if that transaction is kept.
   *
   * @param afterSeconds not before so many seconds from now
   */
  ask<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
    transaction?: JobTransaction,
    afterSeconds?: number,
  ): Promise<void>
  /** Asks for much work of one kind in one statement. What is asked for twice is added once, as with `ask`. */
  askAll<Name extends JobName>(
    name: Name,
    payloads: readonly JobPayloads[Name][],
    transaction?: JobTransaction,
  ): Promise<void>
  /** From here on this process also does the work. Only for a queue that was opened to. */
  work(handlers: JobHandlers): Promise<void>
  /** Answers when the queue does, through the connections work is fetched with. Throws when it does not. */
  ping(): Promise<void>
  stop(): Promise<void>
}

/** What does the work, one function a kind. Throwing means: again, later. */
export type JobHandlers = {
  readonly [Name in JobName]: (payload: JobPayloads[Name]) => Promise<void>
}

/** Creates or updates the queue's tables and queues, as the owner of the database. */
export async function installQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  for (const [name, options] of Object.entries(QUEUES)) {
    if (await boss.getQueue(name)) {
      const { policy: _fixed, ...changeable } = options
      await boss.updateQueue(name, changeable)
    } else {
      await boss.createQueue(name, options)
    }
  }
  await boss.stop({ graceful: false })
}

/**
 * Opens the queue.
 *
 * @param purpose `to-work` also watches over jobs whose worker died
 * @param onError hears of the queue's own trouble, for example a database that went away
 */
export async function openQueue(
  url: string,
  purpose: 'to-ask' | 'to-work',
  onError: (error: Error) => void,
): Promise<JobQueue> {
  const boss = new PgBoss({
    connectionString: url,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    schedule: false,
    supervise: purpose === 'to-work',
    superviseIntervalSeconds: 1,
    monitorIntervalSeconds: 1,
    max: 4,
    application_name: 'baton jobs',
    ...SILENCE,
  })
  boss.on('error', onError)
  await boss.start()
  const turnOf = fairTurns(Date.now)
  const turn = (name: JobName, payload: JobPayloads[JobName]) =>
    name === 'deliver-effects' && 'workspaceId' in payload
      ? { group: { id: payload.workspaceId }, priority: turnOf(payload.workspaceId) }
      : {}
  return {
    ask: async (name, payload, transaction, afterSeconds) => {
      const singletonKey = keyOf(name, payload)
      await boss.send(name, payload, {
        ...(singletonKey !== undefined && { singletonKey }),
        ...turn(name, payload),
        ...(transaction && { db: transaction }),
        ...(afterSeconds !== undefined && { startAfter: afterSeconds }),
      })
    },
    askAll: async (name, payloads, transaction) => {
      if (payloads.length === 0) return
      const jobs = payloads.map((data) => {
        const singletonKey = keyOf(name, data)
        return {
          data,
          ...(singletonKey !== undefined && { singletonKey }),
          ...turn(name, data),
        }
      })
      await boss.insert(name, jobs, { ...(transaction && { db: transaction }) })
    },
    work: async (handlers) => {
      for (const name of Object.keys(QUEUES) as JobName[]) await startWork(boss, name, handlers)
    },
    ping: async () => void (await boss.getQueue(PINGED)),
    stop: () => boss.stop({ graceful: true, timeout: STOP_PATIENCE_MS }),
  }
}

/**
 * A statement without an answer for this long, in milliseconds, has failed: on a connection that froze, a worker
 * would wait for its next job for ever. The driver's own setting, which the queue passes on.
 */
const SILENCE = { query_timeout: 30_000 }

/** Any queue will do to see whether there is an answer. */
const PINGED: JobName = 'read-conversation'

/** A job under way may take this long to finish when the process stops, in milliseconds; then it is handed back. */
const STOP_PATIENCE_MS = 10_000

/** How often an idle worker looks for work, in seconds. The least pg-boss allows. */
const POLL_SECONDS = 0.5

/** Jobs of one kind done at the same time: most of their time is waiting for Intercom. */
const AT_ONCE = 4

/**
 * The same for effects, and for those of one workspace: where Intercom hangs, that holds up no other.
 */
const EFFECTS_AT_ONCE = 8
const EFFECTS_AT_ONCE_PER_WORKSPACE = 3

async function startWork<Name extends JobName>(
  boss: PgBoss,
  name: Name,
  handlers: JobHandlers,
): Promise<void> {
  await boss.work<JobPayloads[Name]>(
    name,
    {
      pollingIntervalSeconds: POLL_SECONDS,
      batchSize: 1,
      ...(name === 'deliver-effects'
        ? {
            localConcurrency: EFFECTS_AT_ONCE,
            localGroupConcurrency: EFFECTS_AT_ONCE_PER_WORKSPACE,
          }
        : { localConcurrency: AT_ONCE }),
    },
    async ([job]) => {
      if (!job) return
      await handlers[name](job.data).catch((error: unknown) => {
        throw withoutWords(error)
      })
    },
  )
}
