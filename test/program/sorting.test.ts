import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JobQueue, openQueue } from '../../src/jobs/job-queue.ts'
import { startSorting } from '../../src/program/sorting.ts'
import { type Database, openDatabase } from '../../src/store/database.ts'
import { openIntake } from '../../src/store/intake.ts'
import { keepWorkspace } from '../../src/store/workspaces.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'
import { eventually } from './eventually.ts'

const WORKSPACES = ['acme', 'globex']

let testDatabase: TestDatabase
let database: Database
let queue: JobQueue

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  database = openDatabase(testDatabase.url, () => undefined)
  queue = await openQueue(testDatabase.url, 'to-ask', () => undefined)
  for (const id of WORKSPACES) {
    const install = { id, name: id, timeZone: 'UTC', region: 'US', sealedToken: 'sealed' }
    await database.withWorkspace(id, (db) => keepWorkspace(db, install, new Date()))
  }
})

afterAll(async () => {
  await queue.stop()
  await database.close()
  await testDatabase.drop()
})

const one = async (text: string) => {
  const rows = await database.outsideWorkspaces<{ found: unknown }>({ text })
  return rows[0]?.found
}

const told = (workspaceId: string, at: Date) =>
  openIntake(
    database,
    () => at,
  )({
    workspaceId,
    notificationId: `${workspaceId} ${at.getTime()}`,
    topic: 'conversation.user.replied',
    subject: { type: 'conversation', id: '1' },
    happenedAt: at,
  })

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('a worker looks after every workspace, throws away what is a month old, and sorts what comes in at once', async () => {
  await told('acme', daysAgo(31))
  await told('acme', daysAgo(29))
  const troubles: Error[] = []
  const sorting = startSorting(database, queue, (error) => troubles.push(error))

  await eventually('a month is enough', async () => {
    return (await one('select count(*)::int as found from intake.received')) === 1
  })
  await eventually('everybody is looked after', async () => {
    const looked = await one(
      `select array_agg(data->>'workspaceId' order by data->>'workspaceId') as found from jobs.job where name = 'reconcile'`,
    )
    return JSON.stringify(looked) === JSON.stringify(WORKSPACES)
  })
  const began = performance.now()
  await told('globex', new Date())
  await eventually('it is queued', async () => {
    return (
      (await one(
        `select count(*)::int as found from jobs.job where name = 'read-conversation'`,
      )) === 1
    )
  })
  expect(performance.now() - began).toBeLessThan(2_000)

  await sorting.stop()
  await told('acme', new Date())
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(
    await one('select count(*)::int as found from intake.received where sorted_at is null'),
  ).toBe(1)
  expect(troubles).toEqual([])
})
