import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import { Pool, type PoolClient, type QueryConfig } from 'pg'
import { isBroken } from '#failpoint'

/** Somewhere to ask questions: always inside one workspace's transaction. */
export type Db = NodePgDatabase & { readonly $client: PoolClient }

/** Most connections one process holds. Two cores are busy well before; Postgres allows 100 in all. */
const POOL_SIZE = 10

/** Connections apart, for what belongs to no workspace: notifications are kept also when all others are busy. */
const SIDE_POOL_SIZE = 2

/** A request waits this long for a free connection, in milliseconds, before the card says there is trouble. */
const CONNECT_PATIENCE_MS = 2_000

/** No single statement of a request may run longer, in milliseconds: Intercom gives up after about 10 s. */
const STATEMENT_LIMIT_MS = 5_000

/** A Postgres that says nothing at all (a frozen host, a cut cable) is given up after this many milliseconds. */
const ANSWER_LIMIT_MS = 6_000

const LIMITS = {
  connectionTimeoutMillis: CONNECT_PATIENCE_MS,
  statement_timeout: STATEMENT_LIMIT_MS,
  query_timeout: ANSWER_LIMIT_MS,
  idle_in_transaction_session_timeout: STATEMENT_LIMIT_MS * 2,
} as const

/** Connections of a process at one moment. */
export interface PoolUse {
  readonly used: number
  readonly idle: number
  /** Requests that wait for a connection. */
  readonly waiting: number
}

/** The program's door to Postgres, as the role that sees one workspace at a time. */
export interface Database {
  /** Runs `work` in one transaction that sees one workspace only. Throws what `work` throws, undone. */
  withWorkspace<T>(workspaceId: string, work: (db: Db) => Promise<T>): Promise<T>
  /** Asks a function of ours that names its workspace itself; one that forgets to sees nothing. One statement, one round trip. */
  readByFunction<Row extends object>(query: QueryConfig): Promise<Row[]>
  /** One statement on what belongs to no workspace (notifications as they come in): every other table looks empty to it. */
  outsideWorkspaces<Row extends object>(query: QueryConfig): Promise<Row[]>
  /** Runs `work` in one transaction that sees no workspace until it enters one. Throws what `work` throws, undone. */
  acrossWorkspaces<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** How busy the connections are at this moment. */
  use(): PoolUse
  /** Answers as soon as Postgres does. Throws when it does not. */
  ping(): Promise<void>
  close(): Promise<void>
}

/** Opens the pool. `onError` hears of connections lost while idle. */
export function openDatabase(url: string, onError: (error: Error) => void): Database {
  const pool = openPool(url, POOL_SIZE, onError)
  const sidePool = openPool(url, SIDE_POOL_SIZE, onError)
  return {
    withWorkspace: (workspaceId, work) => withWorkspace(pool, workspaceId, work),
    readByFunction: async <Row extends object>(query: QueryConfig) =>
      (await pool.query<Row>(query)).rows,
    outsideWorkspaces: async <Row extends object>(query: QueryConfig) =>
      (await sidePool.query<Row>(query)).rows,
    acrossWorkspaces: (work) => withWorkspace(pool, '', work),
    use: () => ({
      used: pool.totalCount - pool.idleCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    ping: async () => void (await sidePool.query('select 1')),
    close: async () => void (await Promise.all([pool.end(), sidePool.end()])),
  }
}

/** Connects when first asked. */
function openPool(url: string, max: number, onError: (error: Error) => void): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    ...(isBroken('limits') ? {} : LIMITS),
    application_name: 'baton',
    pipeline: true,
  })
  pool.on('error', onError)
  // A connection lost while in use: its query hears of it. Without a listener the process would end.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

async function withWorkspace<T>(
  pool: Pool,
  workspaceId: string,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const db = drizzle(client, { casing: 'snake_case' })
    await Promise.all([client.query('begin'), client.query(enter(workspaceId))])
    const result = await work(db)
    const committed = client.query('commit')
    if (isBroken('commit')) committed.catch(() => undefined)
    else await committed
    client.release()
    return result
  } catch (error) {
    await undo(client, error)
    throw error
  }
}

const enter = (workspaceId: string): QueryConfig => ({
  name: 'enter-workspace',
  text: "select set_config('app.workspace_id', $1, true)",
  values: [workspaceId],
})

/** A connection that cannot even roll back is thrown away; one that fell silent is not asked to. */
async function undo(client: PoolClient, cause: unknown): Promise<void> {
  if (saysNothing(cause)) return client.release(true)
  try {
    await client.query('rollback')
    client.release()
  } catch (broken) {
    client.release(broken instanceof Error ? broken : true)
  }
}

/** The driver's own time limit has no code, only these words; drizzle wraps them. */
function saysNothing(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.message === 'Query read timeout' || saysNothing(error.cause)
}
