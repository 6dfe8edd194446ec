import { expect, test } from 'vitest'
import { intentionIn } from '../../../src/reading/promises/intention.ts'
import { promiseIn } from '../../../src/reading/promises/promise-in.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'

const intentions: readonly (readonly [said: string, manner: string | undefined])[] = [
  ["I'll send you the form", 'will'],
  ['what we will do is replace it', 'will'],
  ["I'm just going to ask a colleague", 'will'],
  ['I need to put you through to billing', 'will'],
  ['let me have a quick look', 'at-once'],
  ["let's check that first", 'at-once'],
  ['if you would just hold the line while I confirm that', 'at-once'],
  ["I'm trying to reach your sales team", 'aim'],
  ["I'll need your order number", undefined],
  ["I'll be able to tell you more", undefined],
  ['you will find it under Settings', undefined],
  ['they are going to the office', undefined],
  ['shall I refund it', undefined],
]

for (const [said, manner] of intentions) {
  test(`"${said}" ${manner ? `says what the speaker is about to do (${manner})` : 'announces nothing'}`, () => {
    expect(intentionIn(said)?.manner).toBe(manner)
  })
}

test('what is over within the talk is no promise, unless a time stands beside it', () => {
  expect(promiseIn('Let me check that for you.')).toBeUndefined()
  expect(promiseIn('One moment, I will pull up your order.')).toBeUndefined()
  expect(promiseIn('Let me check that by tomorrow noon.')).toMatchObject({ kind: 'update' })
})

test('hostile text is read in time that grows with its length', () => {
  for (const piece of [
    'i ',
    'i will ',
    'let me just ',
    'my team of the ',
    'hold while ',
    'will be ',
  ]) {
    const ofLength = (chars: number) => piece.repeat(chars / piece.length)
    expect(growthOf(10_000, ofLength, promiseIn), piece).toBeLessThan(LINEAR_GROWTH)
  }
})
