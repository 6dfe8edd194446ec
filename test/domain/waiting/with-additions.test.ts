import { expect, test } from 'vitest'
import type { ConversationPart } from '../../../src/domain/transcript.ts'
import type { CustomerWish, Wish } from '../../../src/domain/waiting/wish.ts'
import { isAddition, withAdditions } from '../../../src/domain/waiting/with-additions.ts'

const said = (id: string, at: string): ConversationPart => ({
  ...{ id, partType: 'comment', role: 'teammate', authorName: 'Mia', authorId: '2' },
  ...{ body: `part ${id}`, at: new Date(at), redacted: false, attachments: [] },
})

const wished = (id: string, at: string, wish: Wish): CustomerWish => ({
  ...{ id, caseId: 'case', conversationId: '7', contactId: 'joe', at: new Date(at), wish },
})

const added = (id: string, at: string): CustomerWish =>
  wished(id, at, { kind: 'addition', words: `a < ${id}` })

const THREAD = [said('1', '2026-03-02T10:00:00Z'), said('2', '2026-03-02T12:00:00Z')]

const idsOf = (parts: readonly ConversationPart[]) => parts.map(({ id }) => id)

const together = (parts: readonly ConversationPart[], wishes: readonly CustomerWish[]) =>
  withAdditions(parts, wishes, 'Joe', (words) => words.replace('<', '&lt;'))

test('what a customer added stands where they added it, as their own words', () => {
  const thread = together(THREAD, [
    added('late', '2026-03-02T13:00:00Z'),
    added('early', '2026-03-02T11:00:00Z'),
  ])
  expect(idsOf(thread)).toEqual(['1', 'added-early', '2', 'added-late'])
  expect(thread[1]).toMatchObject({
    ...{ role: 'customer', authorName: 'Joe', authorId: 'joe', partType: 'comment' },
    body: 'a &lt; early',
  })
  expect(thread.map(({ id }) => isAddition(id))).toEqual([false, true, false, true])
})

test('one that was carried over with an earlier thread is there once', () => {
  const wishes = [added('early', '2026-03-02T11:00:00Z')]
  const once = together(THREAD, wishes)
  expect(together(once, wishes)).toEqual(once)
})

test('a call or an e-mail they asked for is no message', () => {
  const wishes = [wished('mail', '2026-03-02T11:00:00Z', { kind: 'email' })]
  expect(together(THREAD, wishes)).toEqual(THREAD)
})
