import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { watchQueue } from '../../src/program/watch-queue.ts'

/** Two asks fit in, in milliseconds. */
const SILENT_MS = 4_500

test('a queue that answers now and then is there; one that is silent, or only fails, is gone until it answers again', async () => {
  let mood: 'answers' | 'fails' | 'hangs' = 'answers'
  const hanging: (() => void)[] = []
  const watch = watchQueue(() => {
    if (mood === 'fails') return Promise.reject(new Error('The database is away'))
    if (mood === 'hangs') return new Promise((resolve) => hanging.push(resolve))
    return Promise.resolve()
  }, SILENT_MS)
  expect(watch.answers(), 'just started').toBe(true)
  await sleep(2_200)
  mood = 'fails'
  await sleep(2_500)
  expect(watch.answers(), 'a short trouble').toBe(true)
  await sleep(4_500)
  expect(watch.answers()).toBe(false)
  mood = 'answers'
  await sleep(2_500)
  expect(watch.answers()).toBe(true)
  mood = 'hangs'
  await sleep(7_000)
  expect(watch.answers()).toBe(false)
  expect(hanging, 'one question at a time').toHaveLength(1)
  watch.stop()
})
