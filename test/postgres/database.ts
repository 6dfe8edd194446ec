import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { appUrl } from '../../src/store/migrate.ts'

/** A database of a test file's own. */
export interface TestDatabase {
  /** As the role that owns the tables. */
  readonly ownerUrl: string
  /** As the role the program works as. */
  readonly url: string
  drop(): Promise<void>
}

/** Clones the migrated template: a few dozen milliseconds, and nobody else's rows. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const clusterUrl = inject('clusterUrl')
  const name = `baton_${randomBytes(6).toString('hex')}`
  const asOwner = async (statement: string) => {
    const client = new Client({ connectionString: clusterUrl })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await asOwner(`create database ${name} template baton_template`)
  const ownerUrl = new URL(clusterUrl)
  ownerUrl.pathname = `/${name}`
  return {
    ownerUrl: ownerUrl.href,
    url: appUrl(ownerUrl.href),
    drop: () => asOwner(`drop database ${name} with (force)`),
  }
}
