import { expect, test } from 'vitest'
import { fairTurns } from '../../src/jobs/fair-turns.ts'

test('the first job of each workspace stands before the second of any', () => {
  const turnOf = fairTurns(() => 0)
  const asked = ['greedy', 'greedy', 'greedy', 'modest', 'greedy', 'modest']
  expect(asked.map(turnOf)).toEqual([0, -1, -2, 0, -3, -1])
})

test('nobody falls behind without end, and after a minute all start anew', () => {
  let nowMs = 0
  const turnOf = fairTurns(() => nowMs)
  for (let jobs = 0; jobs < 1_000; jobs += 1) turnOf('greedy')
  expect(turnOf('greedy')).toBe(-100)
  nowMs = 60_000
  expect(turnOf('greedy')).toBe(0)
})
