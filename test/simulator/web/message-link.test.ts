import { expect, test } from 'vitest'
import { messageLink } from '../../../src/simulator/web/message-link.ts'

const INBOX = 'https://app.intercom.com/a/inbox/demo_acme'

const links: [label: string, address: string, place: ReturnType<typeof messageLink>][] = [
  [
    'a conversation',
    `${INBOX}/inbox/conversation/12`,
    { conversationId: '12', messageId: undefined },
  ],
  [
    'a conversation in a folder',
    `${INBOX}/inbox/shared/all/conversation/12`,
    { conversationId: '12', messageId: undefined },
  ],
  [
    'a message',
    `${INBOX}/inbox/conversation/12#part_id=comment-12-345`,
    { conversationId: '12', messageId: '345' },
  ],
  [
    'a message without the kind',
    `${INBOX}/inbox/conversation/12#part_id=345`,
    { conversationId: '12', messageId: '345' },
  ],
  [
    'the older form',
    'https://app.eu.intercom.com/a/apps/demo_acme/conversations/12',
    { conversationId: '12', messageId: undefined },
  ],
  ['another workspace', 'https://app.intercom.com/a/inbox/other/inbox/conversation/12', undefined],
  ['the Inbox itself', `${INBOX}/inbox`, undefined],
  ['another site', 'https://status.example.com/', undefined],
  ['no address at all', 'message 12', undefined],
]
for (const [label, address, place] of links) {
  test(`a link leads to ${label}`, () => {
    expect(messageLink(address, 'demo_acme')).toEqual(place)
  })
}
