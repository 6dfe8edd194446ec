import { hkdfSync } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import { Client, escapeLiteral } from 'pg'

/** Two processes never migrate at once: this number names the lock both ask Postgres for. */
const MIGRATION_LOCK = 8_273_001

/** The role the program works as. Created by a migration, cluster-wide. */
const APP_ROLE = 'baton_app'

/**
 * Brings the database up to date as the role of `ownerUrl` and returns the connection string of the
 * role the program works as. `also` runs under the same lock, as the owner (the job queue's own schema).
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
    await runMigrations(drizzle(client), { migrationsFolder })
    await also(ownerUrl)
    await client.query(GRANT_JOBS)
    const password = appPassword(ownerUrl)
    await client.query(`alter role ${APP_ROLE} login password ${escapeLiteral(password)}`)
  } finally {
    await client.end()
  }
  return appUrl(ownerUrl)
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
