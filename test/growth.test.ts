import { expect, test } from 'vitest'
import { growthOf, LINEAR_GROWTH } from './growth.ts'

const letters = (size: number) => 'a'.repeat(size)

test('a pattern that tries every end from every beginning grows too fast', () => {
  expect(growthOf(5_000, letters, (text) => /a+b/.test(text))).toBeGreaterThan(LINEAR_GROWTH)
})

test('a loop within a loop grows too fast', () => {
  const pairs = (numbers: readonly number[]) =>
    numbers.filter((one) => numbers.lastIndexOf(-one) === one)
  const numbers = (size: number) => Array.from({ length: size }, (_, at) => at + 1)
  expect(growthOf(4_000, numbers, pairs)).toBeGreaterThan(LINEAR_GROWTH)
})

test('looking once at everything does not', () => {
  expect(growthOf(500_000, letters, (text) => text.replaceAll('a', 'b'))).toBeLessThanOrEqual(
    LINEAR_GROWTH,
  )
})

test('work too short to be measured does not', () => {
  expect(growthOf(10, letters, (text) => text.length)).toBeLessThanOrEqual(LINEAR_GROWTH)
})
