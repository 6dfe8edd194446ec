import { expect, test } from 'vitest'
import type { ModelDraft } from '../../../src/domain/drafted-note.ts'
import { earlierNote } from '../../../src/drafting/model/earlier-note.ts'
import { mergeNote } from '../../../src/drafting/model/merge-note.ts'
import type { ModelNote } from '../../../src/drafting/model/model-note.ts'
import { quotedGist } from '../../../src/drafting/model/quoted-gist.ts'
import { stillSaid } from '../../../src/drafting/model/still-said.ts'
import { verifyNote } from '../../../src/drafting/model/verify-note.ts'
import { HONEST, REFUND, said } from './said.ts'
import { NOTHING_WRITTEN } from './stand-in.ts'

const thread = said(...REFUND)

const draftOf = (note: Partial<ModelNote>): ModelDraft => ({
  model: 'any',
  promptVersion: '2',
  at: '2026-03-02T09:30:00.000Z',
  fromMessage: 1,
  upTo: { messageId: 'part-4', messageNumber: 4 },
  ...verifyNote({ ...NOTHING_WRITTEN, ...note }, thread),
})

const gistOf = (gist: ModelNote['gist']) =>
  mergeNote(thread.drafted, draftOf({ ...HONEST, gist }), thread.reading).gist

test('the quotes a model picked are told with who said them, in the order they were said', () => {
  const told = gistOf(HONEST.gist.toReversed())
  expect(told.map(({ text }) => text)).toEqual([
    'Joe: "I was charged twice for order #4411, $49 each"',
    'Ana: "I tried to refund the second charge and it failed with RF-409"',
    'Ana: "I will send you an update by Thursday"',
  ])
  for (const { text, evidence } of told) expect(text).toContain(evidence[0]?.quote)
})

test('a quote that nobody wrote is left out, and the note says so', () => {
  const invented = { message: 'm1', quote: 'I want to leave for another provider' }
  const draft = draftOf({ ...HONEST, gist: [...HONEST.gist, invented] })
  expect(draft.gist).toHaveLength(3)
  expect(draft.dropped.join()).toContain('Gist: "I want to leave for another provider"')
})

test('a model that picks next to nothing leaves the local words in place', () => {
  expect(gistOf([{ message: 'm4', quote: 'an update by Thursday' }])).toEqual(thread.drafted.gist)
  expect(gistOf([])).toEqual(thread.drafted.gist)
})

test('nothing is quoted twice, and no more than sixty words', () => {
  const words = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'
  const long = said(
    ...['alpha', 'beta', 'gamma', 'delta', 'omega'].map(
      (name) => ['customer', `${name} ${words}.`] as const,
    ),
  )
  const gist = ['alpha', 'beta', 'gamma', 'delta', 'omega'].map((name, at) => ({
    message: `m${at + 1}`,
    quote: `${name} ${words}`,
  }))
  const verified = verifyNote({ ...NOTHING_WRITTEN, gist: [...gist, ...gist] }, long)
  expect(verified.gist).toHaveLength(4)
})

test('the same words picked twice are told once, whatever they end in and hold', () => {
  const text = 'The page says "no seats left".'
  const picked = {
    text,
    evidence: [{ messageId: 'm1', messageNumber: 1, authorName: 'Joe', quote: text }],
  }
  const told = quotedGist([picked, picked], thread.transcript)
  expect(told.map((one) => one.text)).toEqual([`Joe: "The page says 'no seats left'"`])
})

test('what rests on a message that is gone is gone, and an older draft without it still serves', () => {
  const draft = draftOf(HONEST)
  const messages = thread.transcript.messages.filter(({ id }) => id !== 'part-1')
  expect(stillSaid(draft, { ...thread.transcript, messages }).gist).toHaveLength(2)
  const { gist, ...older } = draft
  expect(stillSaid(older, thread.transcript)).toEqual(older)
  expect(mergeNote(thread.drafted, older, thread.reading).gist).toEqual(thread.drafted.gist)
})

test('a long thread gives the model its own quotes back to bring up to date', () => {
  expect(earlierNote(draftOf(HONEST), 'c0de')).toContain(
    '"gist":[{"message":"m1","quote":"I was charged twice for order #4411, $49 each"}',
  )
})
