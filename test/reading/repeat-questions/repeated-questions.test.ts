import { expect, test } from 'vitest'
import { repeatedQuestionsOf } from '../../../src/reading/repeat-questions/repeated-questions.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { readThread } from '../../../src/reading/transcript/thread.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'
import { told } from '../conversations.ts'

const repeatedIn = (lines: Parameters<typeof told>[0]) =>
  readConversation(told(lines)).repeatedQuestions.map(({ asked, answered }) => [
    asked.quote,
    answered.quote,
    answered.messageNumber,
  ])

test('a question the customer had answered is found with both quotes', () => {
  expect(
    repeatedIn([
      ['Joe', 'The export hangs. I use Chrome 126.'],
      ['Maya', 'Sorry to hear that. Which browser are you using?'],
    ]),
  ).toEqual([['Which browser are you using?', 'I use Chrome 126.', 1]])
})

test('asking without a question mark counts too', () => {
  expect(
    repeatedIn([
      ['Joe', 'Order 4411 never came.'],
      ['Fin', 'Please send me your order number.'],
    ]),
  ).toEqual([['Please send me your order number.', 'Order 4411 never came.', 1]])
})

test('a question is not repeated by being answered afterwards', () => {
  expect(
    repeatedIn([
      ['Joe', 'The export hangs.'],
      ['Maya', 'Which browser are you using?'],
      ['Joe', 'Chrome 126.'],
    ]),
  ).toEqual([])
})

test('saying back what was heard is no question', () => {
  expect(
    repeatedIn([
      ['Joe', 'I use Chrome 126.'],
      ['Maya', 'Just to confirm, which browser was it, Chrome 126?'],
      ['Maya', 'Is it Chrome 126 on your own browser?'],
    ]),
  ).toEqual([])
})

test('asking for another browser is a new question', () => {
  expect(
    repeatedIn([
      ['Joe', 'I use Chrome 126.'],
      ['Maya', 'Does it happen in another browser?'],
    ]),
  ).toEqual([])
})

test('four times as many messages full of questions take about four times as long', () => {
  const ours = 'Which browser is it? When did it start? How many nights, and where to? '.repeat(8)
  const ofLength = (length: number) =>
    readThread(
      told(
        Array.from({ length }, (_, at) =>
          at % 9 === 8
            ? ['Joe', 'What? I did send it to nobody. '.repeat(20)]
            : ['Maya', `${ours}${at}`],
        ),
      ),
    )
  const growth = growthOf(125, ofLength, (thread) => repeatedQuestionsOf(thread, []))
  expect(growth).toBeLessThan(LINEAR_GROWTH)
})

test('a repeated question is a reason to track the conversation', () => {
  const { signals } = readConversation(
    told([
      ['Joe', 'Order 4411 never came.'],
      ['Fin', 'What is your order number?'],
    ]),
  )
  expect(signals).toContainEqual({
    kind: 'repeated-question',
    evidence: expect.objectContaining({ quote: 'What is your order number?', messageNumber: 2 }),
  })
})
