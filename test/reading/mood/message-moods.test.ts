import { expect, test } from 'vitest'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { told } from '../conversations.ts'

const moodsOf = (lines: Parameters<typeof told>[0]) => readConversation(told(lines))

test('every message of the customer has its own mood and score, ours have none', () => {
  const { moods } = moodsOf([
    ['Joe', 'Hello, the export hangs.'],
    ['Maya', 'Sorry, this is terrible.'],
    ['Joe', 'I am really disappointed.'],
    ['Maya notes', 'He is furious.'],
    ['Joe', 'Perfect, thanks for the quick help.'],
  ])
  expect(moods.map(({ messageNumber, mood, score }) => [messageNumber, mood, score])).toEqual([
    [1, 'neutral', 0],
    [3, 'frustrated', -0.5],
    [5, 'pleased', 0.6],
  ])
})

test('shouting makes an angry message as bad as it gets', () => {
  expect(moodsOf([['Joe', 'THIS IS UNACCEPTABLE, REALLY!!!']]).moods[0]?.score).toBe(-1)
})

test('a correction without a word of feeling weighs a little', () => {
  const { moods } = moodsOf([
    ['Joe', 'I need an invoice for May.'],
    ['Maya', 'Please confirm: an invoice for June.'],
    ['Joe', 'No, I said May, not June.'],
  ])
  expect(moods[1]).toMatchObject({ score: -0.2, mood: 'neutral' })
})

const courses: [label: string, said: readonly string[], trajectory: string][] = [
  ['two messages', ['Hi.', 'This is awful.'], 'unknown'],
  ['ever the same', ['Hi.', 'It is order 4411.', 'Yes.'], 'steady'],
  ['calm, then angry', ['Hi.', 'Order 4411.', 'This is unacceptable.'], 'worsening'],
  ['angry, then calm', ['This is unacceptable.', 'Order 4411.', 'Ok.'], 'improving'],
]

for (const [label, said, trajectory] of courses) {
  test(`a customer who is ${label} is ${trajectory}`, () => {
    const lines = said.flatMap((text): [string, string][] => [
      ['Joe', text],
      ['Maya', 'I am on it.'],
    ])
    expect(moodsOf(lines).trajectory).toBe(trajectory)
  })
}
