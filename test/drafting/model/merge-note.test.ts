import { expect, test } from 'vitest'
import type { ModelDraft } from '../../../src/domain/drafted-note.ts'
import { mergeNote } from '../../../src/drafting/model/merge-note.ts'
import type { ModelNote } from '../../../src/drafting/model/model-note.ts'
import { verifyNote } from '../../../src/drafting/model/verify-note.ts'
import { claim, HONEST, REFUND, said } from './said.ts'
import { NOTHING_WRITTEN } from './stand-in.ts'

const thread = said(...REFUND)
const local = thread.drafted

const draftOf = (note: Partial<ModelNote>): ModelDraft => ({
  model: 'claude-haiku-5-5',
  promptVersion: '1',
  at: '2026-03-02T09:30:00.000Z',
  fromMessage: 1,
  upTo: { messageId: 'part-4', messageNumber: 4 },
  ...verifyNote({ ...NOTHING_WRITTEN, ...note }, thread),
})

const merged = (note: Partial<ModelNote>) => mergeNote(local, draftOf(note), thread.reading)

test('the model writes the fields, each sentence with its own evidence', () => {
  const note = merged(HONEST)
  expect(note.drafter).toEqual({ by: 'model', model: 'claude-haiku-5-5', promptVersion: '1' })
  expect(note.fields.summary?.value).toBe(
    'Joe was charged twice for order #4411, $49 each. A refund of the second charge failed with RF-409 and is still open.',
  )
  expect(note.fields.summary?.statements).toHaveLength(2)
  expect(note.situation).toBe('Charged twice for order #4411, refund failed')
})

test('what is decided stays decided by the program', () => {
  const note = merged(HONEST)
  const kept = ['suggestedType', 'doNotAsk', 'mood', 'asOf'] as const
  for (const part of kept) expect(note[part]).toEqual(local[part])
  for (const field of ['severity', 'renewal_date', 'health', 'linked_bugs'] as const) {
    expect(note.fields[field]).toEqual(local.fields[field])
  }
})

const worse: [
  label: string,
  keyof ModelNote & keyof typeof local.fields,
  ReturnType<typeof claim>,
][] = [
  [
    'a summary of one sentence',
    'summary',
    claim('Joe was charged twice.', ['m1', 'I was charged twice']),
  ],
  [
    'a reason that is only a destination',
    'reason',
    claim('Escalating to billing.', ['m4', 'Somebody with Stripe access']),
  ],
  [
    'a next step without an action',
    'next_step',
    claim('Money before Friday.', ['m3', 'before Friday']),
  ],
  ['a feeling that names none', 'feeling', claim('Joe wrote twice.', ['m1', 'charged twice'])],
  ['an impact that names none', 'impact', claim('It is about an order.', ['m1', 'order #4411'])],
]

for (const [label, field, one] of worse) {
  test(`the local words stay where the model's serve the field less: ${label}`, () => {
    expect(merged({ ...HONEST, [field]: [one] }).fields[field]).toEqual(local.fields[field])
  })
}

test('a promise we made is never lost because a model did not mention it', () => {
  expect(thread.reading.promises.length).toBeGreaterThan(0)
  const other = claim('Ana said somebody has to look.', ['m4', 'Somebody with Stripe access'])
  expect(merged({ ...HONEST, promised: [] }).fields.promised).toEqual(local.fields.promised)
  expect(merged({ ...HONEST, promised: [other] }).fields.promised).toEqual(local.fields.promised)
  expect(merged(HONEST).fields.promised?.value).toBe(
    'Ana told Joe that she will send an update by Thursday.',
  )
})

test('a first reply that promises something new is not proposed', () => {
  const reply = claim('Joe, I will refund you by tomorrow.', ['m1', 'charged twice'])
  expect(merged({ ...HONEST, first_reply: [reply] }).firstReply).toBe(local.firstReply)
})

test('a model of which nothing holds leaves the local note, which says why', () => {
  const note = merged({ summary: [claim('All is fine.', ['m1', 'all is fine'])] })
  const { drafter, dropped, modelDraft, ...rest } = note
  expect(drafter).toMatchObject({ by: 'local', why: expect.any(String) })
  expect(dropped).toHaveLength(1)
  expect(modelDraft).toBeDefined()
  expect(rest).toMatchObject({ fields: local.fields, situation: local.situation })
})

test('the same two drafts give the same note', () => {
  expect(merged(HONEST)).toEqual(merged(HONEST))
})
