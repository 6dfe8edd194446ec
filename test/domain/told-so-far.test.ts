import { expect, test } from 'vitest'
import { EMPTY_READING, type PromiseMade } from '../../src/domain/reading.ts'
import { toldSoFar } from '../../src/domain/told-so-far.ts'
import type { Message } from '../../src/domain/transcript.ts'

const message = (number: number, role: Message['role'], kind: Message['kind'], text: string) => ({
  ...{ id: `m${number}`, number, role, kind, text },
  ...{ authorName: 'Ana', authorId: '1', at: new Date(0) },
})

const promise = (number: number, what: string): PromiseMade => ({
  ...{ what, due: undefined, kind: 'outcome' },
  evidence: { messageId: `m${number}`, messageNumber: number, authorName: 'Ana', quote: what },
})

const messages = [
  message(1, 'customer', 'said', 'Where is my refund?'),
  message(2, 'teammate', 'said', 'You will have it by Friday.'),
  message(3, 'teammate', 'noted', 'Promised a discount, do not tell.'),
  message(4, 'teammate', 'said', 'The bank takes a day longer.'),
]
const transcript = { conversationId: '1', messages }

test('a promise counts when the customer heard it, with the newest they heard since', () => {
  const promises = [promise(2, 'A refund by Friday'), promise(3, 'A discount')]
  expect(toldSoFar(transcript, { ...EMPTY_READING, promises })).toEqual({
    promises: [{ what: 'A refund by Friday', since: 'The bank takes a day longer.' }],
    lastWordIsOurs: true,
  })
})

test('a kept promise comes first, and the newest word of all has nothing since', () => {
  const reading = {
    ...EMPTY_READING,
    promises: [promise(4, 'A day longer')],
    keptPromises: [
      {
        ...promise(2, 'A refund'),
        keptBy: promise(4, '').evidence,
        keptAt: '2026-11-20T10:00:00Z',
      },
    ],
  }
  expect(toldSoFar(transcript, reading).promises).toEqual([
    { what: 'A refund', keptAt: '2026-11-20T10:00:00Z' },
    { what: 'A day longer' },
  ])
})

test('notes after the customer’s word do not make the last word ours', () => {
  const only = { ...transcript, messages: [messages[0], messages[2]].flatMap((one) => one ?? []) }
  expect(toldSoFar(only, EMPTY_READING).lastWordIsOurs).toBe(false)
  expect(toldSoFar({ ...transcript, messages: [] }, EMPTY_READING).lastWordIsOurs).toBeUndefined()
})
