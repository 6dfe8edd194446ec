import { expect, test } from 'vitest'
import { markOwnMessages } from '../../../src/domain/waiting/mark-own-messages.ts'
import { isOwnMessage, type PartSeen } from '../../../src/domain/waiting/own-message.ts'
import { messageHtml } from '../../../src/intercom/message-html.ts'
import { growthOf, LINEAR_GROWTH } from '../../growth.ts'

const OWN = {
  actorId: '1',
  plannedAt: new Date('2026-11-23T10:00:00Z'),
  remoteId: undefined,
  paragraphs: ['Hi "Zoë" & <Bob>!\nPriya takes over.', '今後はPriyaが直接の窓口です。'],
}

const SEEN: PartSeen = {
  id: 'p1',
  authorId: '1',
  body: messageHtml(OWN.paragraphs),
  at: new Date('2026-11-23T10:00:02Z'),
}

const PARTS: [label: string, part: PartSeen, own: boolean][] = [
  ['as it was sent', SEEN, true],
  ['as plain text', { ...SEEN, body: OWN.paragraphs.join('\n\n') }, true],
  ['with Intercom’s own tags', { ...SEEN, body: `<div class="x">${SEEN.body}</div>\n` }, true],
  ['by somebody else', { ...SEEN, authorId: '2' }, false],
  ['long before', { ...SEEN, at: new Date('2026-11-23T09:00:00Z') }, false],
  ['with a word more', { ...SEEN, body: `${SEEN.body}<p>Bye</p>` }, false],
  ['without words', { ...SEEN, body: undefined }, false],
]

test.each(PARTS)('a message %s is known as ours, or as somebody’s', (_, part, own) => {
  expect(isOwnMessage(part, [OWN])).toBe(own)
})

test('the same part is ours whatever became of its words', () => {
  expect(isOwnMessage({ ...SEEN, body: 'edited' }, [{ ...OWN, remoteId: 'p1' }])).toBe(true)
})

test('in a conversation it counts as automation, not as a teammate’s reply', () => {
  const part = {
    ...SEEN,
    partType: 'comment',
    role: 'teammate',
    authorName: 'Ana',
    redacted: false,
    attachments: [],
  } as const
  const other = { ...part, id: 'p2', body: '<p>I am on it</p>' }
  expect(markOwnMessages([part, other], [OWN]).map(({ role }) => role)).toEqual(['bot', 'teammate'])
})

test.each(['<', '&#1'])('four times as much of "%s" takes about four times as long', (unit) => {
  const body = (length: number) => unit.repeat(length)
  const look = (said: string) => isOwnMessage({ ...SEEN, body: said }, [OWN])
  expect(growthOf(50_000, body, look)).toBeLessThan(LINEAR_GROWTH)
})
