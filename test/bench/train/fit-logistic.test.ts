import { expect, test } from 'vitest'
import { fitLogistic, type TrainingRow } from './fit-logistic.ts'

const row = (label: boolean, ...words: readonly string[]): TrainingRow => ({
  features: words.map((word) => [word, 1] as const),
  label,
  weight: 1,
})

const rows = [
  row(true, 'cancel', 'please'),
  row(true, 'cancel'),
  row(false, 'please'),
  row(false, 'thanks'),
]

test('the word that tells a yes from a no gets the weight, and courtesy none', () => {
  const { weights } = fitLogistic(rows, 1e-3, 1)
  expect(weights.get('cancel')).toBeGreaterThan(1)
  expect(weights.get('thanks')).toBeLessThan(0)
  expect(Math.abs(weights.get('please') ?? 9)).toBeLessThan(weights.get('cancel') ?? 0)
})

test('the same rows give the same weights', () => {
  expect(fitLogistic(rows, 1e-3, 3)).toEqual(fitLogistic(rows, 1e-3, 3))
})
