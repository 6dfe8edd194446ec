import { hkdfSync } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Client, escapeLiteral } from 'pg'

/** Two processes never migrate at once: this number names the lock both ask Postgres for. */
const MIGRATION_LOCK = 8_273_001

/**
 * A migration that waits for a table makes everybody who comes after it wait too: it gives up after this many
 * milliseconds, lets them pass, and tries again.
 */
const LOCK_PATIENCE_MS = 2_000

/** Between two tries, in milliseconds: time for those who waited. */
const BETWEEN_TRIES_MS = 3_000

/** After this many tries somebody holds a table for longer than a release should wait: about two minutes. */
const MAX_TRIES = 25

/** No statement of a migration may hold its locks longer, in milliseconds: what takes longer has to be cut in pieces. */
const STATEMENT_LIMIT_MS = 60_000

/** With which PostgreSQL says that a lock was not to be had in time. Source: PostgreSQL manual, appendix A. */
const LOCK_NOT_AVAILABLE = '55P03'

/** The role the program works as. Created by a migration, cluster-wide. */
const APP_ROLE = 'baton_app'

/**
 * Brings the database up to date as the role of `ownerUrl` and returns the connection string of the
 * role the program works as. Safe while the version before this one serves: it never waits long for a table
 * that is in use. `also` runs under the same lock, as the owner (the job queue's own schema).
 *
 * @param migrationsFolder where the SQL files stand
 */
export async function migrate(
  ownerUrl: string,
  migrationsFolder: string,
  also: (ownerUrl: string) => Promise<void>,
): Promise<string> {
  const client = new Client({ connectionString: ownerUrl, application_name: 'baton migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    // Only from here on: waiting for another process that migrates is no reason to give up.
    await client.query(`set lock_timeout = ${LOCK_PATIENCE_MS}`)
    await client.query(`set statement_timeout = ${STATEMENT_LIMIT_MS}`)
    await untilUnlocked(() => runMigrations(drizzle(client), { migrationsFolder }))
    await also(ownerUrl)
    await client.query(GRANT_JOBS)
    const password = appPassword(ownerUrl)
    await client.query(`alter role ${APP_ROLE} login password ${escapeLiteral(password)}`)
  } finally {
    await client.end()
  }
  return appUrl(ownerUrl)
}

/** Tries again while a table is in use. Each try is one transaction, and leaves nothing behind when it fails. */
async function untilUnlocked(tryIt: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await tryIt()
    } catch (error) {
      if (codeOf(error) !== LOCK_NOT_AVAILABLE || tries === MAX_TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS))
    }
  }
}

/** Drizzle wraps what PostgreSQL said. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined
  return 'code' in error ? error.code : codeOf(error.cause)
}

/** The connection string of the role the program works as, for a database that was migrated before. */
export function appUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl)
  url.username = APP_ROLE
  url.password = appPassword(ownerUrl)
  return url.href
}

/** Every process that knows the owner's connection string works out the same password; it is kept nowhere. */
function appPassword(ownerUrl: string): string {
  const { username, password } = new URL(ownerUrl)
  const secret = Buffer.from(`${username}:${password}`)
  return Buffer.from(hkdfSync('sha256', secret, '', 'baton application role', 24)).toString(
    'base64url',
  )
}

const GRANT_JOBS = `
  grant usage on schema jobs to ${APP_ROLE};
  grant select, insert, update, delete on all tables in schema jobs to ${APP_ROLE};
  grant usage on all sequences in schema jobs to ${APP_ROLE};
  grant execute on all functions in schema jobs to ${APP_ROLE};
`
