import { expect, test } from 'vitest'
import { isRedundantReply } from '../../../src/reading/repeat-questions/redundant-reply.ts'
import { told } from '../conversations.ts'

const talk = told([
  ['Joe', 'My sync stopped.'],
  [
    'Maya',
    'Hi Joe, the sync of your calendar runs every hour. Did you reconnect the calendar account?',
  ],
  ['Joe', 'Yes, twice.'],
])

const replies: [label: string, reply: string, redundant: boolean][] = [
  ['the same question again', 'Did you reconnect your calendar account?', true],
  ['the same explanation again', 'The sync of the calendar runs every hour.', true],
  ['a second greeting', 'Hello, how can I help?', true],
  ['something new', 'I found the cause: the token expired, I have renewed it.', false],
  ['a nod', 'Thanks, got it.', false],
]

for (const [label, reply, redundant] of replies) {
  test(`a reply that is ${label} is ${redundant ? '' : 'not '}redundant`, () => {
    expect(isRedundantReply(talk, reply)).toBe(redundant)
  })
}

test('the first reply of ours cannot be redundant', () => {
  expect(isRedundantReply(told([['Joe', 'Hello']]), 'Hello, how can I help?')).toBe(false)
})
