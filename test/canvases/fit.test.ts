import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, fittingCanvas, jsonBytes, MAX_CONTENT_BYTES } from '../../canvases/kit/fit.ts'
import { paragraph } from '../../canvases/kit/texts.ts'

const cuts: [label: string, words: string, limit: number, shown: string][] = [
  ['short enough', 'Refund', 10, 'Refund'],
  ['exactly enough', 'Refund', 6, 'Refund'],
  ['between words where one is near', 'The refund has not arrived', 16, 'The refund has…'],
  ['within a word where none is', 'Donaudampfschifffahrt', 6, 'Donau…'],
  ['never within a character', 'ab👩', 4, 'ab👩'],
  ['never within a cut character', 'abc👩def', 5, 'abc…'],
]

for (const [label, words, limit, shown] of cuts) {
  test(`a text is cut: ${label}`, () => expect(cut(words, limit)).toBe(shown))
}

test('a cut text is never longer than its limit', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.integer({ min: 2, max: 60 }),
      (words, limit) => {
        expect(cut(words, limit).length).toBeLessThanOrEqual(limit)
        expect(cut(words, limit).isWellFormed()).toBe(true)
      },
    ),
  )
})

test('a canvas that fits keeps its texts whole', () => {
  const { canvas } = fittingCanvas({}, (room) => [paragraph(room.text('x'.repeat(900), 1_000))])
  expect(canvas.content.components).toEqual([paragraph('x'.repeat(900))])
})

test('a canvas that does not fit gets shorter texts, visibly cut', () => {
  const { canvas } = fittingCanvas({}, (room) =>
    Array.from({ length: 100 }, () => paragraph(room.text('漢'.repeat(2_000), 1_000))),
  )
  expect(jsonBytes(canvas.content)).toBeLessThanOrEqual(MAX_CONTENT_BYTES)
  expect(canvas.content.components[0]).toMatchObject({ text: expect.stringMatching(/漢…$/) })
})
