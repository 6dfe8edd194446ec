import type { ClockFace } from './clock.ts'
import { msPastDue } from './ms-past-due.ts'
import { readClock, type SlaReading } from './read-clock.ts'

/**
 * The clock a teammate should look at: of those still owed, the one breached longest, then the one due
 * soonest, then a paused one with the least left. Undefined when nothing is owed.
 */
export function nearestClock<Clock extends ClockFace>(
  clocks: readonly Clock[],
  now: Date,
): Clock | undefined {
  return clocks
    .filter((clock) => clock.metAt === undefined)
    .map((clock) => ({ clock, urgency: urgencyOf(clock, now) }))
    .toSorted((a, b) => a.urgency.rank - b.urgency.rank || a.urgency.within - b.urgency.within)
    .at(0)?.clock
}

/** Lower is more urgent, first by rank. */
function urgencyOf(
  clock: ClockFace,
  now: Date,
): { readonly rank: number; readonly within: number } {
  const reading: SlaReading = readClock(clock, now)
  switch (reading.state) {
    case 'breached':
      return { rank: 0, within: -msPastDue(clock, now) }
    case 'on-track':
    case 'at-risk':
      return reading.dueAt === undefined
        ? { rank: 3, within: 0 }
        : { rank: 1, within: reading.dueAt.getTime() }
    case 'paused':
      return { rank: 2, within: reading.businessMinutesLeft }
    case 'met':
      return { rank: 4, within: 0 }
  }
}
