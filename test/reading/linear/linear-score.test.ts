import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { linearScore } from '../../../src/reading/linear/linear-score.ts'
import type { LinearWeights } from '../../../src/reading/linear/linear-weights.ts'
import { wordGrams } from '../../../src/reading/linear/word-grams.ts'

const model: LinearWeights = {
  name: 'wants-tea',
  sources: [],
  seed: 1,
  longestGram: 2,
  bias: -1,
  threshold: 0,
  weights: { tea: 4, 'no tea': -6, '~asks': 2 },
}

test('words are seen in any case, numbers are all alike, and a sentence has a start', () => {
  expect(wordGrams('Order 4411, please?', 2)).toEqual([
    '^ order',
    'order',
    'order 0',
    '0',
    '0 please',
    'please',
    'please ?',
    '?',
  ])
})

test('curly apostrophes are the same as straight ones', () => {
  expect(wordGrams('can’t', 1)).toEqual(wordGrams("can't", 1))
})

test('words speak for and against, and a pattern that was found counts once', () => {
  expect(linearScore(model, 'tea')).toBeCloseTo(-1 + 4 / Math.sqrt(2))
  expect(linearScore(model, 'no tea')).toBeLessThan(linearScore(model, 'tea'))
  expect(linearScore(model, 'coffee', ['asks'])).toBe(1)
})

test('no word at all weighs what nothing weighs', () => {
  expect(linearScore(model, '')).toBe(-1)
})

test('words that name something of JavaScript weigh nothing', () => {
  expect(linearScore(model, 'constructor toString __proto__ hasOwnProperty')).toBe(-1)
})

test('a hundred kilobytes are no more than a long sentence', () => {
  expect(wordGrams('word '.repeat(20_000), 2).length).toBeLessThan(200)
  expect(wordGrams('a1 b2 c3 d4 '.repeat(8_000), 2).length).toBeLessThan(200)
})

const folder = new URL('../../../src/reading/weights/', import.meta.url)

for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
  test(`the weights of ${file} say where they come from and stay small`, () => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    expect(text.length).toBeLessThan(250_000)
    expect(text).toMatch(/"licence": "\S/)
    expect(text).toMatch(/"credit": "\S/)
  })
}
