import { expect, test } from 'vitest'
import { upperBound } from './bound.ts'

const bounds: [what: string, violations: number, iterations: number, rate: number][] = [
  ['nothing in 20', 0, 20, 0.1391],
  ['nothing in 300, where the rule of three says 1 %', 0, 300, 0.0099],
  ['one in 100', 1, 100, 0.0466],
  ['five in 50', 5, 50, 0.1988],
  ['one in one', 1, 1, 1],
  ['nothing tried', 0, 0, 1],
]

for (const [what, violations, iterations, rate] of bounds) {
  test(`the bound after ${what}`, () => {
    expect(upperBound(violations, iterations)).toBeCloseTo(rate, 3)
  })
}
