import { expect, test } from 'vitest'
import { keepEarlierParts } from '../../src/domain/keep-earlier-parts.ts'
import type { ConversationPart, Message } from '../../src/domain/transcript.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute))

const part = (id: string, minute: number): ConversationPart => ({
  id,
  partType: 'comment',
  role: 'customer',
  authorName: 'Joe',
  authorId: 'c',
  body: `<p>${id}</p>`,
  at: at(minute),
  redacted: false,
  attachments: [],
})

const message = (id: string, minute: number, more: Partial<Message> = {}): Message => ({
  id,
  number: minute,
  role: 'teammate',
  authorName: 'Ana',
  authorId: '1',
  kind: 'said',
  text: id,
  at: at(minute),
  ...more,
})

const known = (...messages: Message[]) => ({ conversationId: '1', messages })
const ids = (parts: readonly ConversationPart[]) => parts.map(({ id }) => id)

const newest = [part('opening', 0), part('n1', 20), part('n2', 21)]

test('what was read before stands between the opening message and the newest parts', () =>
  expect(
    ids(keepEarlierParts(newest, known(message('opening', 0), message('a', 5), message('b', 6)))),
  ).toEqual(['opening', 'a', 'b', 'n1', 'n2']))

test('what is given is never doubled, and what is newer and not given any more is gone', () =>
  expect(
    ids(
      keepEarlierParts(
        newest,
        known(message('a', 5), message('n1', 20), message('taken-back', 21)),
      ),
    ),
  ).toEqual(['opening', 'a', 'n1', 'n2']))

test('of the second the given parts begin in, nothing is lost', () =>
  expect(ids(keepEarlierParts(newest, known(message('same-second', 20))))).toContain('same-second'))

test('a note stays a note, and signs that look like markup stay signs', () => {
  const [, note] = keepEarlierParts(
    newest,
    known(message('a', 5, { kind: 'noted', text: 'if a < b && c, use <b>' })),
  )
  expect(note).toMatchObject({ partType: 'note', body: 'if a &lt; b &amp;&amp; c, use &lt;b>' })
})

test('with nothing given there is nothing', () =>
  expect(keepEarlierParts([], known(message('a', 5)))).toEqual([]))
