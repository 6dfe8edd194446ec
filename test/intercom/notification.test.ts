import { expect, test } from 'vitest'
import { toNotification } from '../../src/intercom/payloads/notification.ts'

const about = (topic: string, item: unknown) =>
  toNotification({ id: 'n', app_id: 'acme', topic, data: { item } })?.subject

const conversation = (id: string) => ({ type: 'conversation', id })

const subjects: [topic: string, item: unknown, expected: object | undefined][] = [
  ['conversation.user.replied', { type: 'conversation', id: 12 }, conversation('12')],
  ['conversation.deleted', { id: '12' }, conversation('12')],
  ['conversation.deleted', { type: 'conversation', id: '12' }, conversation('12')],
  ['conversation.deleted', { conversation_id: 12 }, conversation('12')],
  [
    'conversation.contact.attached',
    { type: 'composite', conversation: { id: 12 }, contact: { id: 'c' } },
    conversation('12'),
  ],
  [
    'conversation_part.tag.created',
    { type: 'conversation_part', id: 'p', conversation: { id: '12' } },
    conversation('12'),
  ],
  [
    'conversation_part.redacted',
    { type: 'conversation_part', id: 'p', conversation_id: '12' },
    conversation('12'),
  ],
  [
    'conversation.company.updated',
    { type: 'conversation', id: '12', company: { id: 'co' } },
    conversation('12'),
  ],
  ['ticket.state.updated', { type: 'ticket', id: 7, ticket_id: '44' }, { type: 'ticket', id: '7' }],
  ['ticket.closed', { ticket: { id: '7', ticket_id: '44' } }, { type: 'ticket', id: '7' }],
  ['ticket.closed', { type: 'conversation', id: '12', ticket: { id: '7' } }, conversation('12')],
  [
    'ticket.note.created',
    { type: 'ticket_part', id: 'p', ticket: { id: 7 } },
    { type: 'ticket', id: '7' },
  ],
  ['call.ended', { type: 'call', id: 'x', conversation_id: '12' }, conversation('12')],
  ['admin.away_mode_updated', { type: 'admin', id: 3 }, { type: 'admin', id: '3' }],
  ['contact.deleted', { type: 'contact', id: 'c' }, { type: 'contact', id: 'c' }],
  ['contact.deleted', { id: 'c' }, { type: 'contact', id: 'c' }],
  ['contact.deleted', { contact_id: 'c' }, { type: 'contact', id: 'c' }],
  ['contact.user.updated', { type: 'user', id: 'c' }, { type: 'contact', id: 'c' }],
  [
    'contact.merged',
    { type: 'contact', id: 'stays', merged_from: { type: 'contact', id: 'gone' } },
    { type: 'contact', id: 'gone', mergedInto: 'stays' },
  ],
  [
    'contact.merged',
    { type: 'contact', id: 'same', merged_from: { type: 'contact', id: 'same' } },
    { type: 'contact', id: 'same' },
  ],
  [
    'company.contact.attached',
    { company: { id: 'co' }, contact: { id: 'c' } },
    { type: 'company', id: 'co' },
  ],
  ['company.deleted', { id: 'co' }, { type: 'company', id: 'co' }],
  ['job.completed', { type: 'job', id: 9 }, { type: 'job', id: '9' }],
  ['something.new', { id: 9 }, undefined],
  ['conversation.user.replied', null, undefined],
  ['conversation.user.replied', 'words', undefined],
  ['conversation.user.replied', { type: 'conversation', id: 'x'.repeat(500) }, undefined],
  ['conversation.user.replied', { type: {}, id: [] }, undefined],
]

for (const [topic, item, expected] of subjects) {
  test(`${topic} with ${JSON.stringify(item)?.slice(0, 60)} is about ${JSON.stringify(expected)}`, () =>
    expect(about(topic, item)).toEqual(expected))
}

const envelope = { id: 'n', app_id: 'acme', topic: 'conversation.user.replied' }

test.each([
  ['seconds', 1_795_000_000, new Date(1_795_000_000_000)],
  ['seconds as text', '1795000000', new Date(1_795_000_000_000)],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
  ['words', 'yesterday', undefined],
  ['a date nobody lives to see', 8_000_000_000_000, undefined],
])('when it happened, told as %s', (_label, created_at, expected) =>
  expect(toNotification({ ...envelope, created_at })?.happenedAt).toEqual(expected),
)

test.each([
  [{ ...envelope, id: '' }],
  [{ ...envelope, id: 'x'.repeat(201) }],
  [{ ...envelope, app_id: null }],
  [{ ...envelope, topic: 'x'.repeat(201) }],
  [[envelope]],
  ['?'],
  [null],
])('a body that does not say enough is none: %j', (body) =>
  expect(toNotification(body)).toBeUndefined(),
)

test('ids may be numbers, and hold nothing the database would refuse', () =>
  expect(toNotification({ ...envelope, id: 5, app_id: 'ac\u0000me' })).toMatchObject({
    notificationId: '5',
    workspaceId: expect.not.stringContaining('\u0000'),
  }))
