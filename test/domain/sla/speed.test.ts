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
/** One alone is too short to be measured. */
const LOOKS = 50
const NOW = Temporal.Instant.from('2026-03-27T16:00Z')
const PAUSED = pauseClock(RUNNING, new Date('2026-03-30T10:00Z'))

/**
 * Counted in looks at a local clock, which is what business time is made of: how fast the machine is does not count.
 * Generous by about ten times, so that a loop over minutes fails them.
 */
const budgets: [label: string, looks: number, work: () => unknown][] = [
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

for (const [label, looks, work] of budgets) {
  test(`${label} takes no longer than ${looks} looks at a clock`, () => {
    expect(medianRatio(work, lookAtClock)).toBeLessThan(looks)
  })
}

function lookAtClock(): void {
  for (let look = 0; look < LOOKS; look += 1) NOW.toZonedDateTimeISO('Europe/Rome').toPlainTime()
}

/** How many looks take as long as `work` does, in the middle of many pairs of runs side by side. */
function medianRatio(work: () => unknown, looks: () => unknown): number {
  const runs = Array.from({ length: 301 }, () => (elapsed(work) / elapsed(looks)) * LOOKS)
  return runs.toSorted((a, b) => a - b)[150] ?? Number.POSITIVE_INFINITY
}

function elapsed(work: () => unknown): number {
  const began = performance.now()
  work()
  return performance.now() - began
}
