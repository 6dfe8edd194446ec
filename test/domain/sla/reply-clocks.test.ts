import { describe, expect, test } from 'vitest'
import { openCase } from '../../../src/domain/case.ts'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import { DEFAULT_POLICY } from '../../../src/domain/sla/default-policy.ts'
import { keepReplyClock } from '../../../src/domain/sla/keep-reply-clock.ts'
import { openingClocks, waitingSince } from '../../../src/domain/sla/opening-clocks.ts'
import type { RunningClock } from '../../../src/domain/sla/running-clock.ts'
import type { Message, Transcript } from '../../../src/domain/transcript.ts'

const at = (time: string) => new Date(`2026-11-18T${time}:00Z`)

/** `C` the customer, `T` a teammate, `N` an internal note, `F` Fin: with the time. */
function thread(...said: string[]): Transcript {
  const messages = said.map((line, index): Message => {
    const [who = '', time = ''] = line.split(' ')
    return {
      id: `m${index}`,
      number: index + 1,
      role: who === 'C' ? 'customer' : who === 'F' ? 'fin' : 'teammate',
      kind: who === 'N' ? 'noted' : 'said',
      authorName: undefined,
      authorId: undefined,
      text: 'words',
      at: at(time),
    }
  })
  return { conversationId: '100', messages }
}

const { supportCase } = openCase(
  {
    id: 'case',
    eventId: 'event',
    number: 1,
    conversationId: '100',
    contactId: 'c1',
    tier: 'standard',
    severity: 'normal',
    owner: { teammateId: '1', name: 'Ana', team: undefined },
    situation: 'Words',
    at: at('12:00'),
  },
  { teammateId: '1', name: 'Ana' },
)

const waits: [label: string, Transcript, ReturnType<typeof waitingSince>][] = [
  ['nothing said', thread(), undefined],
  ['a first message', thread('C 09:00'), { at: at('09:00'), first: true }],
  [
    'several in a row: since the first of them',
    thread('C 09:00', 'C 09:30'),
    { at: at('09:00'), first: true },
  ],
  ['Fin answered, no person did', thread('C 09:00', 'F 09:01'), { at: at('09:00'), first: true }],
  ['a note is no answer', thread('C 09:00', 'N 09:10'), { at: at('09:00'), first: true }],
  ['answered', thread('C 09:00', 'T 09:10'), undefined],
  [
    'answered, then asked again',
    thread('C 09:00', 'T 09:10', 'C 09:20'),
    { at: at('09:20'), first: false },
  ],
]

test.each(waits)('how long the customer waits: %s', (_label, transcript, expected) => {
  expect(waitingSince(transcript)).toEqual(expected)
})

describe('clocks of a case', () => {
  const kinds = (transcript: Transcript | undefined) =>
    openingClocks(supportCase, transcript, DEFAULT_POLICY, DEFAULT_HOURS).map(({ kind }) => kind)

  test('at its opening', () => {
    expect(kinds(undefined)).toEqual(['resolution'])
    expect(kinds(thread('C 09:00'))).toEqual(['resolution', 'customer-first-reply'])
    expect(kinds(thread('C 09:00', 'T 09:10', 'C 09:20'))).toEqual([
      'resolution',
      'customer-next-reply',
    ])
  })

  const running: readonly RunningClock[] = openingClocks(
    supportCase,
    thread('C 09:00'),
    DEFAULT_POLICY,
    DEFAULT_HOURS,
  ).map((clock, index) => ({ id: `k${index}`, caseId: 'case', handoffId: undefined, clock }))
  const clocksAfter = (transcript: Transcript) =>
    keepReplyClock(supportCase, running, transcript, DEFAULT_POLICY, DEFAULT_HOURS, () => 'new')

  test('an answer by a person stops the one that runs, when it was given', () => {
    expect(clocksAfter(thread('C 09:00', 'T 09:40'))).toMatchObject([
      { id: 'k1', clock: { metAt: at('09:40') } },
    ])
  })

  test('an answer within the second of the question counts, for Intercom counts whole seconds', () => {
    expect(clocksAfter(thread('C 09:00', 'T 09:00'))).toMatchObject([{ id: 'k1' }])
    expect(clocksAfter(thread('T 09:00', 'C 09:00')), 'said before the question').toEqual([])
  })

  test('Fin, a note and silence change nothing', () => {
    expect(clocksAfter(thread('C 09:00', 'F 09:01', 'N 09:02'))).toEqual([])
  })

  test('a customer who writes again after an answer starts the next one', () => {
    expect(clocksAfter(thread('C 09:00', 'T 09:40', 'C 10:00'))).toMatchObject([
      { id: 'k1', clock: { metAt: at('09:40') } },
      { id: 'new', clock: { kind: 'customer-next-reply', metAt: undefined } },
    ])
  })
})
