import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keepDoing } from '../../src/jobs/keep-doing.ts'

test('as long as there is something to do it is done at once, then looked for now and then', async () => {
  const left = [3, 2, 1]
  let looks = 0
  const kept = keepDoing(
    async () => {
      looks += 1
      return left.shift() ?? 0
    },
    30,
    () => undefined,
  )
  await sleep(15)
  expect(looks).toBe(4)
  await sleep(200)
  expect(looks).toBeGreaterThan(4)
  expect(looks).toBeLessThan(15)
  await kept.stop()
})

test('stopping waits for what is under way, ends a rest, and nothing is done after', async () => {
  let under = 0
  let done = 0
  const kept = keepDoing(
    async () => {
      under += 1
      await sleep(50)
      done += 1
      return 0
    },
    60_000,
    () => undefined,
  )
  await sleep(10)
  await kept.stop()
  expect([under, done]).toEqual([1, 1])
  const resting = keepDoing(
    async () => 0,
    60_000,
    () => undefined,
  )
  await sleep(10)
  await resting.stop()
})

test('trouble is told, and it is tried again', async () => {
  const troubles: string[] = []
  let tries = 0
  const kept = keepDoing(
    async () => {
      tries += 1
      if (tries === 1) throw new Error('The database went away')
      return 0
    },
    10,
    ({ message }) => troubles.push(message),
  )
  await sleep(1_300)
  await kept.stop()
  expect(troubles).toEqual(['The database went away'])
  expect(tries).toBeGreaterThan(1)
})
