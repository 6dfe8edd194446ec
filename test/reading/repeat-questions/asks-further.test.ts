import { describe, expect, test } from 'vitest'
import { alreadyAnswered } from '../../../src/reading/repeat-questions/already-answered.ts'
import { told } from '../conversations.ts'

const SAID = 'Hi, my order number is 88123 and my email is joe@acme.com, the parcel is late.'

const answer = (question: string, said = SAID) =>
  alreadyAnswered(told([['Joe', said]]), question)?.quote

describe('a question for something further is no repeat', () => {
  for (const question of [
    'Which email should we send the invoice to?',
    'What is the order number of the second order?',
    'Which e-mail would you like to use for future orders?',
    'What is the new order number?',
    'What is the number of the next order?',
    'What is your other e-mail address?',
  ]) {
    test(question, () => expect(answer(question)).toBeUndefined())
  }
})

describe('a question for what was said stays a repeat', () => {
  for (const question of ['What is your order number?', 'Which email do you use with us?']) {
    test(question, () => expect(answer(question)).toBe(SAID))
  }
  test('of the second order, once the customer told it', () => {
    const said = 'The second order has the order number 88124.'
    expect(answer('What is the order number of the second order?', said)).toBe(said)
  })
})
