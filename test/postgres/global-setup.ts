import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { installQueues } from '../../src/jobs/job-queue.ts'
import { type EmbeddedCluster, startCluster } from '../../src/store/embedded/cluster.ts'
import { migrate } from '../../src/store/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the cluster's owner, on its own database. */
    readonly clusterUrl: string
  }
}

/** The migrated database that every test file's own is a copy of. */
export const TEMPLATE = 'baton_template'

/** Tests may lose their last seconds of data: they never come back after a crash. */
const FAST = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=300']

/** One PostgreSQL for a whole run, with a migrated template to clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'baton-test-'))
  const cluster = await startCluster(folder, FAST)
  await makeTemplate(cluster)
  project.provide('clusterUrl', cluster.urlOf())
  return async () => {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function makeTemplate(cluster: EmbeddedCluster): Promise<void> {
  const client = new Client({ connectionString: cluster.urlOf() })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  await migrate(
    cluster.urlOf(TEMPLATE),
    join(import.meta.dirname, '../../migrations'),
    installQueues,
  )
}
