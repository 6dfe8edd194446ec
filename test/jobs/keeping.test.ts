import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { fromDrizzle } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JobHandlers, type JobQueue, openQueue } from '../../src/jobs/job-queue.ts'
import { QUEUES } from '../../src/jobs/queues.ts'
import { keepingHandlers } from '../../src/program/keeping.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'
import { rowsNaming } from '../store/whole-database.ts'

const DAY_SECONDS = 86_400

let clone: TestDatabase
let owner: Client
let database: Database
let queue: JobQueue

beforeAll(async () => {
  clone = await cloneDatabase()
  owner = new Client({ connectionString: clone.ownerUrl })
  await owner.connect()
  database = openDatabase(clone.url, () => undefined)
  queue = await openQueue(clone.url, 'to-work', () => undefined)
  const idle = Object.fromEntries(Object.keys(QUEUES).map((name) => [name, async () => undefined]))
  await queue.work({
    ...(idle as unknown as JobHandlers),
    'read-conversation': async () => {
      throw new Error('Failed query, params: canaryfailed')
    },
    ...keepingHandlers(
      database,
      async () => undefined,
      (db, name, payload, afterSeconds) =>
        queue.ask(name, payload, fromDrizzle(db, sql), afterSeconds),
      () => undefined,
    ),
  })
})

afterAll(async () => {
  await queue.stop()
  await owner.end()
  await database.close()
  await clone.drop()
})

const uninstalled = (workspaceId: string, days: number) =>
  owner.query(
    `insert into workspaces (workspace_id, name, region, time_zone, sealed_token, installed_at, standing, standing_since)
     values ($1, $1, 'US', 'UTC', 'sealed', now(), 'uninstalled', now() - make_interval(days => $2))`,
    [workspaceId, days],
  )

const jobs = async (name: string) => {
  const { rows } = await owner.query<{ state: string; days: number; kept: number }>(
    `select state::text, extract(epoch from start_after - now()) / ${DAY_SECONDS} as days,
       extract(epoch from keep_until - start_after) / ${DAY_SECONDS} as kept
     from jobs.job where name = $1 order by start_after`,
    [name],
  )
  return rows.map(({ state, days, kept }) => ({ state, days: Number(days), kept: Number(kept) }))
}

const until = async (what: () => Promise<boolean>) => {
  for (let tries = 0; tries < 150; tries += 1) {
    if (await what()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('It did not happen')
}

const nothingNames = (word: string) => async () =>
  Object.keys(await rowsNaming(owner, [word])).length === 0

test('a purge that was asked for thirty days ahead is still there when it is due', async () => {
  await queue.ask('purge-workspace', { workspaceId: 'ahead' }, undefined, 30 * DAY_SECONDS)
  const [job] = await jobs('purge-workspace')
  expect(job?.state).toBe('created')
  expect(job?.days).toBeGreaterThan(29.9)
  expect(job?.kept, 'the queue drops what nobody took in so many days').toBeGreaterThan(7)
  await owner.query('delete from jobs.job')
})

test('a workspace uninstalled thirty days ago is purged by its job, which leaves no trace of it either', async () => {
  await uninstalled('longgone', 31)
  await queue.ask('purge-workspace', { workspaceId: 'longgone' })
  await until(nothingNames('longgone'))
})

test('one that was uninstalled again meanwhile is looked at tomorrow', async () => {
  await uninstalled('twice', 3)
  await queue.ask('purge-workspace', { workspaceId: 'twice' })
  await until(async () => (await jobs('purge-workspace')).some(({ days }) => days > 0.9))
  expect(await rowsNaming(owner, ['twice'])).toHaveProperty('public.workspaces')
})

test('a customer is forgotten by a job, and the job with them', async () => {
  await owner.query(
    "insert into forms values ('twice', 'conversation-x', '1', '{}', now()), ('other', 'conversation-x', '1', '{}', now())",
  )
  await queue.ask('forget', { workspaceId: 'twice', kind: 'conversation', id: 'conversation-x' })
  await until(async () => {
    const { 'public.forms': forms, 'jobs.job': left } = await rowsNaming(owner, ['conversation-x'])
    return forms === 1 && left === undefined
  })
})

test('tidying asks for itself again tomorrow, and only once', async () => {
  await queue.ask('tidy', { where: 'everywhere' })
  await until(async () => (await jobs('tidy')).some(({ days }) => days > 0.9))
  await queue.ask('tidy', { where: 'everywhere' })
  expect((await jobs('tidy')).filter(({ state }) => state === 'created')).toHaveLength(1)
})

test('a job that fails over what a customer wrote does not keep it', async () => {
  await queue.ask('read-conversation', { workspaceId: 'twice', conversationId: 'fails' })
  await until(async () => {
    const { rows } = await owner.query(
      "select from jobs.job where name = 'read-conversation' and output is not null",
    )
    return rows.length > 0
  })
  expect(await rowsNaming(owner, ['canaryfailed'])).toEqual({})
})
