import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonBytes } from '../../canvases/kit/fit.ts'
import { MAX_TYPED_BYTES, shortenedToFit, valuesThatFit } from '../../canvases/kit/typed-values.ts'

const typed = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.integer({ min: 0, max: 60_000 }).map((length) => '漢'.repeat(length)),
  ),
  { maxLength: 18 },
)

const sum = (texts: readonly string[]) => texts.reduce((bytes, text) => bytes + jsonBytes(text), 0)

test('an ordinary form fits whole', () => {
  expect(valuesThatFit(['A summary.', '', 'A reason.']).size).toBe(3)
})

test('one enormous field does not push out the others', () => {
  expect([...valuesThatFit(['x'.repeat(MAX_TYPED_BYTES), 'short', 'shorter'])].sort()).toEqual([
    1, 2,
  ])
})

test('what is shown whole fits, and what fits alone with all shorter ones is shown', () => {
  fc.assert(
    fc.property(typed, (values) => {
      const fitting = valuesThatFit(values)
      expect(sum(values.filter((_, index) => fitting.has(index)))).toBeLessThanOrEqual(
        MAX_TYPED_BYTES,
      )
      if (sum(values) <= MAX_TYPED_BYTES) expect(fitting.size).toBe(values.length)
    }),
  )
})

test('what is shortened fits, is a beginning, and uses the room there is', () => {
  fc.assert(
    fc.property(typed, (values) => {
      const shortened = shortenedToFit(values)
      expect(sum(shortened)).toBeLessThanOrEqual(MAX_TYPED_BYTES)
      expect(shortened.every((text, index) => values[index]?.startsWith(text))).toBe(true)
      if (sum(values) <= MAX_TYPED_BYTES) expect(shortened).toEqual(values)
      else expect(sum(shortened)).toBeGreaterThan(MAX_TYPED_BYTES * 0.9)
    }),
  )
})
