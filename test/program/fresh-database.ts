import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'

/** An empty database of a test's own, as its owner sees it. */
export interface FreshDatabase {
  readonly url: string
  readonly ask: <Row extends object>(question: string) => Promise<Row[]>
  readonly drop: () => Promise<void>
}

/** Makes an empty database in the run's PostgreSQL. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const clusterUrl = inject('clusterUrl')
  const name = `baton_program_${randomBytes(6).toString('hex')}`
  await askAt(clusterUrl, `create database ${name}`)
  const url = new URL(clusterUrl)
  url.pathname = `/${name}`
  return {
    url: url.href,
    ask: (question) => askAt(url.href, question),
    drop: async () => void (await askAt(clusterUrl, `drop database ${name} with (force)`)),
  }
}

async function askAt<Row extends object>(url: string, question: string): Promise<Row[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(question)).rows
  } finally {
    await client.end()
  }
}
