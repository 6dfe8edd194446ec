import { expect, test } from 'vitest'
import type { ModelDraft } from '../../../src/domain/drafted-note.ts'
import { stillSaid } from '../../../src/drafting/model/still-said.ts'
import { verifyNote } from '../../../src/drafting/model/verify-note.ts'
import { claim, HONEST, REFUND, said } from './said.ts'
import { NOTHING_WRITTEN } from './stand-in.ts'

const thread = said(...REFUND)
const draft: ModelDraft = {
  model: 'any',
  promptVersion: '1',
  at: '2026-03-02T09:30:00.000Z',
  fromMessage: 1,
  upTo: { messageId: 'part-4', messageNumber: 4 },
  ...verifyNote({ ...NOTHING_WRITTEN, ...HONEST }, thread),
}

test('a draft about messages that are all there stays as it is', () => {
  expect(stillSaid(draft, thread.transcript)).toEqual(draft)
})

test('what rests on a message that was redacted or edited is gone from the draft', () => {
  const { messages } = thread.transcript
  const redacted = messages.filter(({ id }) => id !== 'part-1')
  const edited = messages.map((one) => (one.id === 'part-1' ? { ...one, text: 'Hello.' } : one))
  for (const left of [redacted, edited]) {
    const now = stillSaid(draft, { ...thread.transcript, messages: left })
    expect(JSON.stringify(now)).not.toMatch(/4411|furious/)
    expect(now.fields.promised).toEqual(draft.fields.promised)
    expect(now.situation).toBeUndefined()
  }
})

test('what was left out of a draft is not told any more once any message it was about has changed', () => {
  const lie = { summary: [claim('Joe wrote about FR-77.', ['m3', 'before Friday'])] }
  const told = { ...draft, ...verifyNote({ ...NOTHING_WRITTEN, ...lie }, thread) }
  expect(stillSaid(told, thread.transcript).dropped).toHaveLength(1)
  const { messages } = thread.transcript
  const edited = messages.map((one) => (one.id === 'part-3' ? { ...one, text: 'Hello.' } : one))
  for (const left of [messages.filter(({ id }) => id !== 'part-3'), edited]) {
    expect(stillSaid(told, { ...thread.transcript, messages: left }).dropped).toEqual([])
  }
})
