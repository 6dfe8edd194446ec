import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../src/domain/waiting/customer-message.ts'
import { hasMissedCall } from '../../../src/domain/waiting/missed-call.ts'
import type { Wait } from '../../../src/domain/waiting/wait.ts'
import type { CustomerWish } from '../../../src/domain/waiting/wish.ts'
import { type Overrun, writeOverrun } from '../../../src/domain/wording/write-overrun.ts'

const overrun: Overrun = {
  language: 'en',
  customerName: 'Joe Marsh',
  channel: 'chat',
  zone: { timeZone: 'America/New_York', isTheirs: true },
  wording: {},
  senderName: 'Mia Chen',
  again: false,
  missedCall: false,
  estimate: undefined,
  offersWayOut: true,
}

const firstWords = (about: Partial<Overrun>) => writeOverrun({ ...overrun, ...about }).paragraphs[0]

test('who waits longer hears sorry the first time, the second time, and after a call, each in other words', () => {
  expect(firstWords({})).toMatch(/^Hi Joe! I am sorry, this is taking longer than we told you/)
  expect(firstWords({ again: true })).toMatch(/^Hi Joe! I am sorry that you are still waiting/)
  const call = firstWords({ missedCall: true })
  expect(call).toMatch(/^Hi Joe! I am sorry: the time you chose for our call has passed/)
  expect(firstWords({ missedCall: true, again: true })).toBe(call)
})

test.each(LANGUAGES)(
  'in %s the three differ, and none has anything left to fill in',
  (language) => {
    const said = [{}, { again: true }, { missedCall: true }].map((about) =>
      firstWords({ ...about, language }),
    )
    expect(new Set(said).size).toBe(3)
    for (const words of said) expect(words).not.toMatch(/[{}]/)
  },
)

test('an admin says it in their own words, and nobody is offered a way out twice', () => {
  const wording = { en: { 'overrun.missedCall': 'We owe you a call, {customer}.' } }
  const { paragraphs } = writeOverrun({
    ...overrun,
    wording,
    missedCall: true,
    offersWayOut: false,
  })
  expect(paragraphs[0]).toBe('Hi Joe! We owe you a call, Joe.')
  expect(paragraphs).toHaveLength(2)
})

const until = new Date('2026-11-25T18:00:00Z')
const estimate = {
  madeAt: new Date('2026-11-24T22:00:00Z'),
  soonest: until,
  latest: until,
  backAt: undefined,
  basis: { from: 'policy' },
} as const
const wait: Wait = {
  id: 'w',
  caseId: 'c',
  conversationId: '1',
  contactId: '2',
  handoffId: 'h',
  receiver: { teammateId: '814004', name: 'Mia Chen', team: undefined },
  startedAt: new Date('2026-11-23T22:15:00Z'),
  estimates: [estimate],
  overruns: 0,
  state: 'waiting',
  answeredAt: undefined,
  replyMinutes: undefined,
  alertedAt: undefined,
}
const call: CustomerWish = {
  id: 'wish',
  caseId: 'c',
  conversationId: '1',
  contactId: '2',
  at: estimate.madeAt,
  wish: {
    kind: 'callback',
    phone: '+15035550100',
    from: new Date('2026-11-25T16:00:00Z'),
    until,
  },
}

test('a call was missed when its end is the time the wait was last told to end by', () => {
  expect(hasMissedCall(wait, [call])).toBe(true)
  expect(hasMissedCall(wait, [])).toBe(false)
  const since = { ...estimate, latest: new Date('2026-11-26T14:15:00Z') }
  expect(hasMissedCall({ ...wait, estimates: [estimate, since] }, [call])).toBe(false)
})
