import { expect, test } from 'vitest'
import { type Heard, toldAfterReply } from './talk.ts'

const heard = (
  what: Heard['what'],
  atMs: number,
  more: Partial<Pick<Heard, 'showsReply' | 'conversationId'>> = {},
): Heard => ({ workspaceId: 'north', conversationId: '7', showsReply: false, what, atMs, ...more })

const VIOLATION = 'the customer was told something after they had a reply'

const talks: [what: string, talk: Heard[], violations: string[]][] = [
  ['with no reply', [heard('look', 0), heard('message', 10)], []],
  ['before the reply', [heard('look', 0), heard('message', 10), heard('reply', 20)], []],
  [
    'after a reply that came once they had looked',
    [heard('look', 0), heard('reply', 5), heard('message', 10)],
    [],
  ],
  [
    'after a reply that they saw',
    [heard('reply', 0), heard('look', 5, { showsReply: true }), heard('message', 10)],
    [VIOLATION],
  ],
  [
    'after a reply without having looked',
    [heard('look', 0), heard('reply', 8_000), heard('message', 9_000)],
    [VIOLATION],
  ],
  [
    'after a reply to somebody else',
    [heard('reply', 0, { conversationId: '8' }), heard('message', 10)],
    [],
  ],
]

for (const [what, talk, violations] of talks) {
  test(`a customer who is told something ${what}`, () => {
    expect(toldAfterReply(talk)).toEqual(violations)
  })
}
