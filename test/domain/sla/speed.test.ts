import { expect, test } from 'vitest'
import { businessMsBetween } from '../../../src/domain/sla/business-ms-between.ts'
import { dueAfter } from '../../../src/domain/sla/due-after.ts'
import { pauseClock } from '../../../src/domain/sla/pause-clock.ts'
import { readClock } from '../../../src/domain/sla/read-clock.ts'
import { startClock } from '../../../src/domain/sla/start-clock.ts'
import { workdays } from './written-hours.ts'

const HOLIDAYS = Array.from(
  { length: 40 },
  (_, n) => `20${26 + (n % 10)}-0${1 + (n % 9)}-1${n % 4}`,
)
const HOURS = workdays('Europe/Rome', '09:00-12:00, 13:00-17:30', ...HOLIDAYS)
const START = new Date('2026-03-27T16:00Z')
const RUNNING = startClock({
  kind: 'customer-first-reply',
  allowanceMinutes: 480,
  hours: HOURS,
  at: START,
})
const PAUSED = pauseClock(RUNNING, new Date('2026-03-30T10:00Z'))

// Generous by about ten times, so that a busy machine does not fail them and a loop over minutes does.
const budgets: [label: string, microseconds: number, work: () => unknown][] = [
  [
    'eight business hours from Friday evening over a clock change',
    200,
    () => dueAfter(HOURS, START, 480),
  ],
  ['starting a clock', 400, () => startClock({ ...RUNNING, at: START })],
  ['reading a running clock', 10, () => readClock(RUNNING, START)],
  ['reading a paused clock', 10, () => readClock(PAUSED, START)],
  [
    'business time in ten years',
    5_000,
    () => businessMsBetween(HOURS, START, new Date('2036-03-27T16:00Z')),
  ],
  ['ten years of business time', 5_000, () => dueAfter(HOURS, START, 10 * 52 * 37.5 * 60)],
]

for (const [label, microseconds, work] of budgets) {
  test(`${label} takes less than ${microseconds} µs`, () => {
    expect(medianMicroseconds(work)).toBeLessThan(microseconds)
  })
}

function medianMicroseconds(work: () => unknown): number {
  const runs = Array.from({ length: 301 }, () => {
    const began = performance.now()
    work()
    return (performance.now() - began) * 1000
  })
  return runs.toSorted((a, b) => a - b)[150] ?? Number.POSITIVE_INFINITY
}
