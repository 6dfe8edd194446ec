import { expect, test } from 'vitest'
import { openCase } from '../../../src/domain/case.ts'
import { DEFAULT_HOURS } from '../../../src/domain/sla/default-hours.ts'
import { keepPromiseClocks } from '../../../src/domain/sla/keep-promise-clocks.ts'
import { nearestClock } from '../../../src/domain/sla/nearest-clock.ts'
import { readClock } from '../../../src/domain/sla/read-clock.ts'
import type { RunningClock } from '../../../src/domain/sla/running-clock.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { told } from '../../reading/conversations.ts'

/** Written conversations begin on Wednesday, November 5, 2025 at nine, seven minutes a message. */
const caseOpenedAt = (openedAt: string) =>
  openCase(
    {
      id: 'case',
      eventId: 'event',
      number: 1,
      conversationId: 'conv-1',
      contactId: 'c1',
      tier: 'standard',
      severity: 'normal',
      owner: { teammateId: '1', name: 'Ana', team: undefined },
      situation: 'Words',
      at: new Date(openedAt),
    },
    { teammateId: '1', name: 'Ana' },
  ).supportCase

const supportCase = caseOpenedAt('2025-11-05T09:00:00Z')

type Line = readonly [who: string, said: string]

function read(...lines: readonly Line[]) {
  const transcript = told([['Joe', 'Hi'], ...lines])
  const reading = readConversation(transcript, { timeZone: 'UTC', hours: DEFAULT_HOURS })
  return { transcript, reading }
}

const ids = Array.from({ length: 50 }, (_, at) => `clock-${at}`)
const newId = () => ids.shift() ?? 'clock'

const kept = (clocks: readonly RunningClock[], ...lines: readonly Line[]) =>
  keepPromiseClocks(supportCase, clocks, read(...lines), newId)

const PROMISED: Line = ['Maya', 'I will call you back by Friday.']

test('a promise with a time runs from when it was said until it is due', () => {
  const [running, ...more] = kept([], PROMISED)
  expect(more).toEqual([])
  expect(running?.clock).toMatchObject({
    kind: 'promise',
    segments: [{ startedAt: new Date('2025-11-05T09:07:00Z'), stoppedAt: undefined }],
    dueAt: new Date('2025-11-07T17:00:00Z'),
  })
})

test('read again, the promise keeps the clock it has', () => {
  expect(kept(kept([], PROMISED), PROMISED, ['Joe', 'Thanks!'])).toEqual([])
})

test('the clock of a promise stops when it is kept, in time or late', () => {
  const running = kept([], PROMISED)
  const [stopped] = kept(running, PROMISED, ['Maya', 'Thanks for taking my call.'])
  const clock = stopped?.clock
  expect(stopped?.id).toBe(running[0]?.id)
  expect(clock && readClock(clock, new Date('2025-11-20T00:00:00Z'))).toMatchObject({
    state: 'met',
    metAt: new Date('2025-11-05T09:14:00Z'),
  })
})

test('a promise nobody keeps is breached when its time has come', () => {
  const [running] = kept([], PROMISED)
  expect(running && readClock(running.clock, new Date('2025-11-07T17:01:00Z')).state).toBe(
    'breached',
  )
  expect(running && nearestClock([running.clock], new Date('2025-11-07T12:00:00Z'))?.kind).toBe(
    'promise',
  )
})

test('when the words that promised are gone, nothing is owed', () => {
  const [stopped] = kept(kept([], PROMISED), ['Maya', 'Hello Joe.'])
  expect(stopped?.clock.metAt).toEqual(new Date('2025-11-05T09:07:00Z'))
})

test('two promises for two times have two clocks, two for one time share one', () => {
  const two = 'I will refund it today. We will call you back by Friday.'
  expect(kept([], ['Maya', two]).length).toBe(2)
  const one = 'I will refund it by Friday. We will call you back by Friday.'
  expect(kept([], ['Maya', one]).length).toBe(1)
})

test('a promise without a time has no clock, nor one whose time was over before the case began', () => {
  expect(kept([], ['Maya', 'I will get back to you.'])).toEqual([])
  const late = caseOpenedAt('2025-12-01T09:00:00Z')
  expect(keepPromiseClocks(late, [], read(PROMISED), newId)).toEqual([])
})
