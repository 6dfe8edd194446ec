import { expect, test } from 'vitest'
import { percentile } from './percentile.ts'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

const cases: [label: string, values: readonly number[], percent: number, expected: number][] = [
  ['the median of an odd number of values', [9, 1, 5], 50, 5],
  ['the median of an even number is the lower one', [4, 1, 3, 2], 50, 2],
  ['p99 of a hundred is the second largest', hundred, 99, 99],
  ['p100 is the largest', hundred, 100, 100],
  ['a very low percentile is the smallest', hundred, 0.1, 1],
  ['numbers are compared as numbers', [10, 9, 100], 50, 10],
  ['one value is every percentile', [7], 99, 7],
  ['nothing measured is no number', [], 50, Number.NaN],
]

for (const [label, values, percent, expected] of cases) {
  test(label, () => expect(percentile(values, percent)).toBe(expected))
}

test('the values are left in their order', () => {
  const values = [3, 1, 2]
  percentile(values, 50)
  expect(values).toEqual([3, 1, 2])
})
