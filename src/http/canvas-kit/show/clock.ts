import type { ClockView } from '../../../../canvases/inbox/clock-text.ts'
import type { ClockFace } from '../../../domain/sla/clock.ts'
import type { ClockKind } from '../../../domain/sla/clock-kind.ts'
import { nearestClock } from '../../../domain/sla/nearest-clock.ts'
import { readClock } from '../../../domain/sla/read-clock.ts'

const CLOCK_WORDS: Readonly<Record<ClockKind, string>> = {
  'customer-first-reply': 'First reply',
  'customer-next-reply': 'Next reply',
  resolution: 'Resolution',
  acceptance: 'Acceptance',
  'handoff-reply': 'Reply after handoff',
  promise: 'Promise',
}

/** The clock a teammate should look at now; undefined when none runs towards a due time. */
export function showClock(clocks: readonly ClockFace[], now: Date): ClockView | undefined {
  const nearest = nearestClock(clocks, now)
  if (!nearest) return undefined
  const { state, dueAt } = readClock(nearest, now)
  return dueAt && { label: CLOCK_WORDS[nearest.kind], dueAt, state }
}
