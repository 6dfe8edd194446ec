import { expect, test } from 'vitest'
import { type Consequence, consequencesOf } from '../../src/jobs/consequences-of.ts'

const NOW = new Date('2026-11-20T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

const read: Consequence = { kind: 'read-conversation', conversationId: '12' }
const sync: Consequence = { kind: 'sync-directory' }

const table: [topic: string, subject: string, expected: readonly Consequence[]][] = [
  ['conversation.user.created', 'conversation', [read]],
  ['conversation.admin.replied', 'conversation', [read]],
  ['conversation.operator.replied', 'conversation', [read]],
  ['conversation.rating.added', 'conversation', [read]],
  ['conversation_part.redacted', 'conversation', [read]],
  ['a topic of next year', 'conversation', [read]],
  ['ticket.contact.replied', 'ticket', [read]],
  ['conversation.read', 'conversation', []],
  ['conversation.deleted', 'conversation', [{ kind: 'forget', what: 'conversation', id: '12' }]],
  ['contact.deleted', 'contact', [{ kind: 'forget', what: 'contact', id: '12' }]],
  ['contact.merged', 'contact', [{ kind: 'read-open-conversations', contactId: '12' }]],
  ['contact.user.updated', 'contact', []],
  ['company.updated', 'company', []],
  ['admin.away_mode_updated', 'admin', [sync]],
  ['admin.removed_from_workspace', 'admin', [sync]],
  ['admin.logged_in', 'admin', []],
  ['job.completed', 'job', []],
]

for (const [topic, type, expected] of table) {
  test(`${topic} about a ${type}: ${expected.map(({ kind }) => kind).join() || 'nothing to do'}`, () =>
    expect(
      consequencesOf(
        {
          workspaceId: 'acme',
          notificationId: 'n',
          topic,
          subject: { type, id: '12' },
          happenedAt: NOW,
        },
        NOW,
      ),
    ).toEqual(expected))
}

test.each([
  ['conversation.user.replied', 6, 1],
  ['conversation.user.replied', 8, 0],
  ['conversation.deleted', 80, 1],
])('%s, told %i days later, leads to %i job', (topic, days, count) => {
  const subject = { type: 'conversation', id: '12' }
  const told = {
    workspaceId: 'acme',
    notificationId: 'n',
    topic,
    subject,
    happenedAt: daysAgo(days),
  }
  expect(consequencesOf(told, NOW)).toHaveLength(count)
})

test('a merge moves what is kept to the customer who stays, however late it is told of', () => {
  const told = (days: number) => ({
    workspaceId: 'acme',
    notificationId: 'n',
    topic: 'contact.merged',
    subject: { type: 'contact', id: 'gone', mergedInto: 'stays' },
    happenedAt: daysAgo(days),
  })
  const move = (days: number): Consequence => ({
    kind: 'move-contact',
    from: 'gone',
    to: 'stays',
    happenedAt: daysAgo(days),
  })
  expect(consequencesOf(told(1), NOW)).toEqual([
    move(1),
    { kind: 'read-open-conversations', contactId: 'stays' },
  ])
  expect(consequencesOf(told(80), NOW)).toEqual([move(80)])
})

test('without a subject there is nothing to read', () =>
  expect(
    consequencesOf(
      {
        workspaceId: 'acme',
        notificationId: 'n',
        topic: 'conversation.user.replied',
        subject: undefined,
        happenedAt: undefined,
      },
      NOW,
    ),
  ).toEqual([]))
