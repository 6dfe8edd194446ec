import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withinBudget } from '../../src/program/within-budget.ts'

test('what a card needs in time is passed on, its trouble too', async () => {
  expect(await withinBudget(Promise.resolve('a card'), 1_000)).toBe('a card')
  const trouble = new Error('The database is away')
  await expect(withinBudget(Promise.reject(trouble), 1_000)).rejects.toBe(trouble)
})

test('what takes longer than anybody waits is given up, and still goes on', async () => {
  let finished = false
  const slow = sleep(200).then(() => {
    finished = true
  })
  await expect(withinBudget(slow, 50)).rejects.toThrow('too long')
  expect(finished).toBe(false)
  await slow
  expect(finished).toBe(true)
})
