import { afterAll, beforeAll, expect, test } from 'vitest'
import { type JobHandlers, type JobQueue, openQueue } from '../../src/jobs/job-queue.ts'
import { cloneDatabase, type TestDatabase } from '../postgres/database.ts'

/** What the greedy workspace has to do, and how long each takes in milliseconds. */
const GREEDY_JOBS = 90
const JOB_MS = 50

let testDatabase: TestDatabase
let queue: JobQueue
let greedyDone = 0
let greedyAtOnce = 0
let mostAtOnce = 0
const greedyDoneBefore: Record<string, number> = {}

const nothing = async () => undefined

const handlers: JobHandlers = {
  'deliver-effects': async ({ workspaceId }) => {
    if (workspaceId !== 'greedy') {
      greedyDoneBefore[workspaceId] = greedyDone
      return
    }
    greedyAtOnce += 1
    mostAtOnce = Math.max(mostAtOnce, greedyAtOnce)
    await new Promise((resolve) => setTimeout(resolve, JOB_MS))
    greedyAtOnce -= 1
    greedyDone += 1
  },
  'read-conversation': nothing,
  'draft-with-model': async () => undefined,
  'sync-directory': nothing,
  'watch-waits': nothing,
  'sync-workspace': nothing,
  'keep-fresh': nothing,
  'check-installation': nothing,
  'tell-health': nothing,
  reconcile: nothing,
  forget: nothing,
  'purge-workspace': nothing,
  tidy: nothing,
}

beforeAll(async () => {
  testDatabase = await cloneDatabase()
  queue = await openQueue(testDatabase.url, 'to-work', () => undefined)
})

afterAll(async () => {
  await queue.stop()
  await testDatabase.drop()
})

test('a workspace with hundreds of effects to do does not keep others waiting', async () => {
  const greedy = Array.from({ length: GREEDY_JOBS }, (_, number) => ({
    workspaceId: 'greedy',
    caseId: `case ${number}`,
  }))
  await queue.askAll('deliver-effects', greedy)
  for (const workspaceId of ['modest', 'humble', 'quiet']) {
    await queue.ask('deliver-effects', { workspaceId, caseId: 'one' })
  }
  await queue.work(handlers)
  await expect.poll(() => Object.keys(greedyDoneBefore).length, { timeout: 20_000 }).toBe(3)
  expect(Math.max(...Object.values(greedyDoneBefore))).toBeLessThan(GREEDY_JOBS / 2)
  await expect.poll(() => greedyDone, { timeout: 60_000 }).toBe(GREEDY_JOBS)
  expect(mostAtOnce).toBeLessThanOrEqual(3)
}, 90_000)
