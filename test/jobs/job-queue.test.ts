import { sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JobHandlers, type JobQueue, openQueue } from '../../src/jobs/job-queue.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { ask } from '../postgres/ask.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

let testDatabase: TestDatabase
let database: Database
let queue: JobQueue
const done: string[] = []
let failuresLeft = 0

const handlers: JobHandlers = {
  'read-conversation': async ({ conversationId }) => {
    done.push(conversationId)
  },
  'deliver-effects': async ({ caseId }) => {
    if (failuresLeft > 0) {
      failuresLeft -= 1
      throw new Error('Not yet')
    }
    done.push(caseId)
  },
  'draft-with-model': async () => undefined,
  'sync-directory': async () => undefined,
  'watch-waits': async () => undefined,
  reconcile: async () => undefined,
  forget: async () => undefined,
  'purge-workspace': async () => undefined,
  'sync-workspace': async () => undefined,
  'keep-fresh': async () => undefined,
  'check-installation': async () => undefined,
  'tell-health': async () => undefined,
  tidy: async () => undefined,
}

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
})

afterAll(async () => {
  await queue.stop()
  await database.close()
  await testDatabase.drop()
})

const until = async (what: () => boolean) => {
  for (let tries = 0; tries < 200 && !what(); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  expect(what(), `done so far: ${done}`).toBe(true)
}

const waiting = async () => {
  const rows = await ask<{ name: string; count: number }>(database, 'acme', {
    text: 'select name, count(*)::int as count from jobs.job group by name order by name',
  })
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}

test('the whole life of a job, as the role that owns nothing', async () => {
  const asking = await openQueue(testDatabase.url, 'to-ask', () => undefined)
  const workspaceId = 'acme'
  await asking.ask('read-conversation', { workspaceId, conversationId: '100' })
  await asking.ask('read-conversation', { workspaceId, conversationId: '100' })
  await asking.ask('read-conversation', { workspaceId, conversationId: '101' })
  await asking.ask('deliver-effects', { workspaceId, caseId: 'one' })
  await asking.ask('deliver-effects', { workspaceId, caseId: 'one' })

  // Asked within a transaction that is undone: never there. Within one that is kept: there.
  const within = (caseId: string, kept: boolean) =>
    database
      .withWorkspace(workspaceId, async (db) => {
        const transaction = fromDrizzle(db, sql)
        await asking.ask('deliver-effects', { workspaceId, caseId }, transaction)
        if (!kept) throw new Error('Undone')
      })
      .catch(() => undefined)
  await within('undone', false)
  await within('kept', true)

  expect(await waiting()).toEqual({ 'deliver-effects': 3, 'read-conversation': 2 })
  await asking.stop()

  failuresLeft = 1
  queue = await openQueue(testDatabase.url, 'to-work', () => undefined)
  await queue.work(handlers)
  await until(() => done.length >= 5)
  expect(done.toSorted()).toEqual(['100', '101', 'kept', 'one', 'one'])
})
