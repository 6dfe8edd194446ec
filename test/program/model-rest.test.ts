import { expect, test } from 'vitest'
import { modelRest } from '../../src/program/model-rest.ts'

function resting() {
  const clock = { ms: 0 }
  const warnings: string[] = []
  const rest = modelRest(
    () => clock.ms,
    (words) => warnings.push(words),
  )
  return { clock, warnings, rest }
}

const turnedAway = { outcome: 'turned-away', used: { input: 0, output: 0 } } as const

test('an account without credit is asked again after ten minutes, and the operator hears of it once', () => {
  const { clock, warnings, rest } = resting()
  rest.heard(turnedAway)
  rest.heard(turnedAway)
  expect(rest.left()).toBe(600)
  expect(warnings).toEqual([expect.stringContaining('credit')])
  clock.ms = 600_000
  expect(rest.left()).toBe(0)
})

test('a key nobody knows is not tried again', () => {
  const { clock, warnings, rest } = resting()
  rest.heard({ outcome: 'not-allowed', used: undefined })
  clock.ms = 86_400_000
  expect(rest.left()).toBe('never')
  expect(warnings).toEqual([expect.stringContaining('ANTHROPIC_API_KEY')])
})

test('an overloaded service is left alone for as long as it asks, or ten seconds', () => {
  const { rest } = resting()
  rest.heard({ outcome: 'overloaded', used: undefined })
  expect(rest.left()).toBe(10)
  rest.heard({ outcome: 'rate-limited', used: undefined, retryAfterSeconds: 30 })
  expect(rest.left()).toBe(30)
})
