import { expect, test } from 'vitest'
import type { SlaClock } from '../../../src/domain/sla/clock.ts'
import { pauseClock } from '../../../src/domain/sla/pause-clock.ts'
import { readClock, type SlaReading } from '../../../src/domain/sla/read-clock.ts'
import { resumeClock } from '../../../src/domain/sla/resume-clock.ts'
import { startClock } from '../../../src/domain/sla/start-clock.ts'
import { stopClock } from '../../../src/domain/sla/stop-clock.ts'
import { workdays } from './written-hours.ts'

/** `Mon 09:00` in the week of 2026-03-02, UTC. */
function at(time: string): Date {
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(time.slice(0, 3)) + 2
  return new Date(`2026-03-0${day}T${time.slice(4)}Z`)
}

type Step = readonly [did: 'start' | 'pause' | 'resume' | 'stop', when: string]

const NINE_TO_FIVE = workdays('UTC', '09:00-17:00')

/** A one-hour promise in office hours, and what happened to it. */
function clockAfter(steps: readonly Step[], hours = NINE_TO_FIVE): SlaClock {
  const [[, startedAt] = ['start', 'Mon 09:00'], ...later] = steps
  const start = { kind: 'customer-next-reply', allowanceMinutes: 60, hours } as const
  return later.reduce(
    (clock, [did, when]) => {
      if (did === 'pause') return pauseClock(clock, at(when))
      if (did === 'resume') return resumeClock(clock, at(when))
      return stopClock(clock, at(when))
    },
    startClock({ ...start, at: at(startedAt) }),
  )
}

const START: Step = ['start', 'Mon 09:00']
const LATE_FRIDAY: Step = ['start', 'Fri 16:30']
const due = (time: string) => at(time)

// biome-ignore format: a table is read by its rows
const readings: [label: string, steps: readonly Step[], now: string, SlaReading][] = [
  ['fresh', [START], 'Mon 09:15', { state: 'on-track', dueAt: due('Mon 10:00'), minutesLeft: 45 }],
  ['just before three quarters', [START], 'Mon 09:44:59', { state: 'on-track', dueAt: due('Mon 10:00'), minutesLeft: 15 }],
  ['three quarters spent', [START], 'Mon 09:45', { state: 'at-risk', dueAt: due('Mon 10:00'), minutesLeft: 15 }],
  ['minutes are rounded down', [START], 'Mon 09:58:01', { state: 'at-risk', dueAt: due('Mon 10:00'), minutesLeft: 1 }],
  ['the last instant still counts', [START], 'Mon 10:00', { state: 'at-risk', dueAt: due('Mon 10:00'), minutesLeft: 0 }],
  ['a second late', [START], 'Mon 10:00:01', { state: 'breached', dueAt: due('Mon 10:00'), minutesOver: 0, metAt: undefined }],
  ['late', [START], 'Mon 10:20', { state: 'breached', dueAt: due('Mon 10:00'), minutesOver: 20, metAt: undefined }],
  ['answered in time', [START, ['stop', 'Mon 09:59']], 'Mon 11:00', { state: 'met', dueAt: due('Mon 10:00'), metAt: at('Mon 09:59') }],
  ['answered at the last instant', [START, ['stop', 'Mon 10:00']], 'Mon 11:00', { state: 'met', dueAt: due('Mon 10:00'), metAt: at('Mon 10:00') }],
  ['answered late stays breached', [START, ['stop', 'Mon 10:30']], 'Mon 12:00', { state: 'breached', dueAt: due('Mon 10:00'), minutesOver: 30, metAt: at('Mon 10:30') }],
  ['the first answer counts', [START, ['stop', 'Mon 09:30'], ['stop', 'Mon 11:00']], 'Mon 12:00', { state: 'met', dueAt: due('Mon 10:00'), metAt: at('Mon 09:30') }],
  ['over a weekend, minutes left are elapsed ones', [LATE_FRIDAY], 'Fri 16:45', { state: 'on-track', dueAt: new Date('2026-03-09T09:30Z'), minutesLeft: 3 * 24 * 60 - 7 * 60 - 15 }],
  ['asked at night', [['start', 'Mon 20:00']], 'Mon 21:00', { state: 'on-track', dueAt: due('Tue 10:00'), minutesLeft: 13 * 60 }],
  ['paused with three quarters of an hour left', [START, ['pause', 'Mon 09:15']], 'Wed 09:00', { state: 'paused', dueAt: undefined, businessMinutesLeft: 45 }],
  ['resumed with what was left', [START, ['pause', 'Mon 09:15'], ['resume', 'Mon 16:30']], 'Mon 16:45', { state: 'on-track', dueAt: due('Tue 09:15'), minutesLeft: 16.5 * 60 }],
  ['at risk again after a pause', [START, ['pause', 'Mon 09:15'], ['resume', 'Mon 16:30']], 'Tue 09:00', { state: 'at-risk', dueAt: due('Tue 09:15'), minutesLeft: 15 }],
  ['late after a pause', [START, ['pause', 'Mon 09:15'], ['resume', 'Mon 16:30']], 'Tue 09:20', { state: 'breached', dueAt: due('Tue 09:15'), minutesOver: 5, metAt: undefined }],
  ['answered during a pause', [START, ['pause', 'Mon 09:15'], ['stop', 'Thu 09:00']], 'Fri 09:00', { state: 'met', dueAt: undefined, metAt: at('Thu 09:00') }],
  ['a pause does not undo a breach', [START, ['pause', 'Mon 10:30']], 'Mon 12:00', { state: 'breached', dueAt: due('Mon 10:00'), minutesOver: 30, metAt: undefined }],
  ['a pause is not counted as late', [START, ['pause', 'Mon 10:30'], ['resume', 'Mon 12:00']], 'Mon 12:10', { state: 'breached', dueAt: due('Mon 10:00'), minutesOver: 40, metAt: undefined }],
  ['paused at the very end, answered later', [START, ['pause', 'Mon 10:00'], ['stop', 'Mon 15:00']], 'Mon 16:00', { state: 'met', dueAt: due('Mon 10:00'), metAt: at('Mon 15:00') }],
]

for (const [label, steps, now, expected] of readings) {
  test(`a clock reads: ${label}`, () => {
    expect(readClock(clockAfter(steps), at(now))).toEqual(expected)
  })
}

test('a clock in hours that never open is never due', () => {
  const clock = clockAfter([START], workdays('UTC', ''))
  expect(readClock(clock, new Date('2036-03-02T09:00Z'))).toEqual({
    state: 'on-track',
    dueAt: undefined,
    minutesLeft: undefined,
  })
  expect(readClock(stopClock(clock, at('Tue 09:00')), at('Wed 09:00'))).toMatchObject({
    state: 'met',
  })
})

// biome-ignore format: a table is read by its rows
const harmless: [label: string, before: readonly Step[], step: Step][] = [
  ['pausing when paused', [START, ['pause', 'Mon 09:15']], ['pause', 'Mon 09:30']],
  ['resuming when running', [START], ['resume', 'Mon 09:30']],
  ['pausing when answered', [START, ['stop', 'Mon 09:15']], ['pause', 'Mon 09:30']],
  ['resuming when answered', [START, ['stop', 'Mon 09:15']], ['resume', 'Mon 09:30']],
  ['resuming when answered in a pause', [START, ['pause', 'Mon 09:15'], ['stop', 'Mon 09:20']], ['resume', 'Mon 09:30']],
  ['answering twice', [START, ['stop', 'Mon 09:15']], ['stop', 'Mon 09:30']],
]

for (const [label, before, step] of harmless) {
  test(`${label} changes nothing`, () => {
    expect(clockAfter([...before, step])).toEqual(clockAfter(before))
  })
}

test('events that arrive in the wrong order count from what is already known', () => {
  const paused = clockAfter([START, ['pause', 'Mon 08:00']])
  expect(paused.segments).toEqual([{ startedAt: at('Mon 09:00'), stoppedAt: at('Mon 09:00') }])
  expect(clockAfter([START, ['stop', 'Mon 08:00']]).metAt).toEqual(at('Mon 09:00'))
  expect(clockAfter([START, ['pause', 'Mon 09:15'], ['resume', 'Mon 09:10']])).toEqual(
    clockAfter([START]),
  )
})

test('each run of a clock is on record', () => {
  const steps: Step[] = [
    START,
    ['pause', 'Mon 09:15'],
    ['resume', 'Mon 16:30'],
    ['stop', 'Mon 16:40'],
  ]
  expect(clockAfter(steps)).toMatchObject({
    segments: [
      { startedAt: at('Mon 09:00'), stoppedAt: at('Mon 09:15') },
      { startedAt: at('Mon 16:30'), stoppedAt: at('Mon 16:40') },
    ],
    usedMs: 25 * 60_000,
    metAt: at('Mon 16:40'),
  })
})
