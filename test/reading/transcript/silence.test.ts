import { expect, test } from 'vitest'
import type { Message } from '../../../src/domain/transcript.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { told } from '../conversations.ts'

/** Each line after so many hours. */
const after = (lines: readonly (readonly [hours: number, who: string, text: string])[]) => {
  const { conversationId, messages } = told(lines.map(([, who, text]) => [who, text] as const))
  return {
    conversationId,
    messages: messages.map((message, at): Message => {
      const [hours = 0] = lines[at] ?? []
      return { ...message, at: new Date(Date.parse('2026-03-02T09:00:00Z') + hours * 3_600_000) }
    }),
  }
}

const silences = (lines: Parameters<typeof after>[0]) =>
  readConversation(after(lines))
    .signals.filter(({ kind }) => kind === 'silence')
    .map(({ evidence }) => evidence.quote)

test('a customer who writes again after five hours without an answer was left waiting', () => {
  expect(
    silences([
      [0, 'Joe', 'My order is late.'],
      [5, 'Joe', 'Is anybody there?'],
    ]),
  ).toEqual(['My order is late.'])
})

test('two messages in a row are no silence', () => {
  expect(
    silences([
      [0, 'Joe', 'My order is late.'],
      [1, 'Joe', 'It is 4411.'],
      [2, 'Maya', 'I am looking.'],
    ]),
  ).toEqual([])
})

test('an answer after more than a day came after a silence', () => {
  expect(
    silences([
      [0, 'Joe', 'My order is late.'],
      [30, 'Maya', 'I am looking.'],
    ]),
  ).toEqual(['My order is late.'])
})

test('a note does not break the silence: the customer cannot read it', () => {
  expect(
    silences([
      [0, 'Joe', 'My order is late.'],
      [1, 'Maya notes', 'Waiting for the carrier.'],
      [30, 'Maya', 'I am looking.'],
    ]),
  ).toEqual(['My order is late.'])
})
