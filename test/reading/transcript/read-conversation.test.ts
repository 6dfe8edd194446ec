import { expect, test } from 'vitest'
import type { Reading } from '../../../src/domain/reading.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { CONVERSATIONS, longThread, told } from '../conversations.ts'

/** What a support lead would want to see at a glance. */
interface Glance {
  readonly issueType: Reading['issueType']
  readonly signals: readonly string[]
  readonly promises: readonly (readonly [kind: string, due: string | undefined])[]
  readonly outcomes: readonly (string | undefined)[]
  readonly mood: Reading['mood']
  readonly facts: readonly string[]
  readonly steps: number
}

const glanceAt = (reading: Reading): Glance => ({
  issueType: reading.issueType,
  signals: reading.signals.map(({ kind }) => kind),
  promises: reading.promises.map(({ kind, due }) => [kind, due]),
  outcomes: reading.attempts.map(({ outcome }) => outcome),
  mood: reading.mood,
  facts: reading.facts.map(({ label, value }) => `${label}: ${value}`),
  steps: reading.steps.length,
})

const expected: Record<string, Glance> = {
  'double charge, Fin first': {
    issueType: 'billing',
    signals: ['billing-dispute', 'refund-request', 'fin-escalated'],
    promises: [['update', 'by Friday']],
    outcomes: ['both are settled', 'the refund did not go through'],
    mood: 'worried',
    facts: [
      'Date of the charge: Nov 3',
      'Plan: Pro',
      'Invoice number: INV-20931',
      'Amount: $49.00',
      'Already tried: I checked the bank again',
    ],
    steps: 0,
  },
  'export bug with steps': {
    issueType: 'bug',
    signals: ['bug-report'],
    promises: [['update', undefined]],
    outcomes: ['the same error appears'],
    mood: 'neutral',
    facts: [
      'Product page: Reports > Sales',
      'Error message: Export failed: ERR_EXPORT_TIMEOUT',
      'Error code: ERR_EXPORT_TIMEOUT',
      'Browser: Chrome 129',
      'Operating system: Windows 11',
      'Browser: Firefox',
      'Already tried: I cleared the cache',
    ],
    steps: 3,
  },
  'bug without steps': {
    issueType: 'bug',
    signals: ['bug-report'],
    promises: [],
    outcomes: [],
    mood: 'frustrated',
    facts: [],
    steps: 0,
  },
  'customer about to leave': {
    issueType: 'cancellation',
    signals: ['cancellation', 'something-wrong'],
    promises: [['callback', 'tomorrow at 10am']],
    outcomes: [],
    mood: 'frustrated',
    facts: ['Renewal date: December 15', 'Amount: $900'],
    steps: 0,
  },
  'enterprise outage': {
    issueType: 'bug',
    signals: ['outage', 'asks-for-human'],
    promises: [['update', 'within 30 minutes']],
    outcomes: ['That did not help', undefined, 'still 503'],
    mood: 'angry',
    facts: ['Amount: $5,000', 'Error code: 503', 'Product page: https://api.example.com/v2/orders'],
    steps: 0,
  },
  'promises made and kept': {
    issueType: 'billing',
    signals: ['something-wrong'],
    promises: [
      ['outcome', 'within two business days'],
      ['callback', 'tomorrow'],
    ],
    outcomes: [],
    mood: 'neutral',
    facts: ['E-mail: accounts@haddad.example', 'VAT number: IT01234567890'],
    steps: 0,
  },
  'long thread': {
    issueType: 'bug',
    signals: ['something-wrong', 'long-exchange'],
    promises: [],
    outcomes: [
      'it stopped again at 40%',
      'same result',
      'still nothing',
      'It is still stuck at 40%',
    ],
    mood: 'frustrated',
    facts: [
      'Order number: 55120',
      'Already tried: I restarted the sync',
      'Already tried: I reconnected the account',
      'Already tried: I disabled the firewall',
    ],
    steps: 0,
  },
  'repeated story': {
    issueType: 'access',
    signals: ['repeated-story', 'something-wrong', 'repeated-question'],
    promises: [],
    outcomes: ['It still says the link expired'],
    mood: 'frustrated',
    facts: ['E-mail: greta@olsen.example', 'Error message: Link expired'],
    steps: 0,
  },
}

for (const [name, { transcript }] of Object.entries(CONVERSATIONS)) {
  test(`a conversation is read: ${name}`, () => {
    expect(glanceAt(readConversation(transcript))).toEqual(expected[name])
  })
}

test('the long thread is counted', () => {
  const reading = readConversation(longThread.transcript)
  expect(reading.messageCount).toBeGreaterThanOrEqual(40)
  expect(reading.exchangeCount).toBeGreaterThanOrEqual(13)
})

test('an empty conversation has an empty reading', () => {
  const reading = readConversation(told([]))
  expect(reading).toMatchObject({
    messageCount: 0,
    issueType: 'question',
    mood: 'neutral',
    facts: [],
  })
  expect(reading.lastCustomerWords).toBeUndefined()
})

test('a bot alone gives no mood, no facts and no customer words', () => {
  const reading = readConversation(
    told([
      ['Fin', 'This is UNACCEPTABLE!!! Order 1234, I am furious.'],
      ['Operator', 'We are back tomorrow.'],
    ]),
  )
  expect(reading).toMatchObject({ mood: 'neutral', facts: [], signals: [], exchangeCount: 0 })
  expect(reading.lastCustomerWords).toBeUndefined()
})

test('notes give attempts and promises, never the mood or the facts of the customer', () => {
  const reading = readConversation(
    told([
      ['Maya notes', 'He is furious about order 1234. Promised him a call by 5pm.'],
      ['Maya notes', 'Reset his password, still failing.'],
    ]),
  )
  expect(reading.promises.map(({ kind, due }) => [kind, due])).toEqual([['callback', 'by 5pm']])
  expect(reading.attempts.map(({ outcome }) => outcome)).toEqual(['still failing'])
  expect(reading).toMatchObject({ mood: 'neutral', facts: [], moodEvidence: undefined })
})
