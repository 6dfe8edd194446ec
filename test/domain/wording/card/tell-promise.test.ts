import { expect, test } from 'vitest'
import type { PromiseTold } from '../../../../src/domain/customer-card.ts'
import { tellPromise } from '../../../../src/domain/wording/card/tell-promise.ts'

const NOW = new Date('2026-11-23T12:00:00Z')
const READER = {
  language: 'en',
  zone: { timeZone: 'UTC', isTheirs: true },
  now: NOW,
  inConversation: false,
} as const

const promise: PromiseTold = {
  what: 'I will send it.',
  dueAt: undefined,
  keptAt: undefined,
}
const earlier = new Date('2026-11-23T11:00:00Z')
const later = new Date('2026-11-23T13:00:00Z')

const fates: [string, Partial<PromiseTold>, RegExp][] = [
  ['owed, without a time', {}, /“I will send it\.”/],
  ['owed, by a time', { dueAt: later }, /1:00 PM/],
  ['kept, although late', { dueAt: earlier, keptAt: NOW }, /^✅ Done: “I will send it\.”$/],
  ['late, and nothing was said since', { dueAt: earlier }, /^Late, sorry: .*11:00 AM\.$/],
  [
    'late, and here is why',
    { dueAt: earlier, since: 'The bank\n\nis closed.' },
    /^Late, sorry: .* Our latest word: “The bank is closed\.”$/,
  ],
  [
    'in time: what was said since is no excuse yet',
    { dueAt: later, since: 'Soon.' },
    /^(?!.*Soon)/,
  ],
  [
    'late, with a word without end',
    { dueAt: earlier, since: 'wait '.repeat(99) },
    /Our latest word: “(?:wait )+wait…”$/,
  ],
]

for (const [label, given, expected] of fates) {
  test(`a promise ${label}`, () => {
    expect(tellPromise({ ...promise, ...given }, READER)).toMatch(expected)
  })
}
