import type { ClockView } from '../../../../canvases/inbox/clock-text.ts'
import type { ClockFace } from '../../../domain/sla/clock.ts'
import type { ClockKind } from '../../../domain/sla/clock-kind.ts'
import { nearestClock } from '../../../domain/sla/nearest-clock.ts'
import { readClock } from '../../../domain/sla/read-clock.ts'

/** What is owed, in words and in one word. */
const CLOCK_WORDS: Readonly<Record<ClockKind, readonly [label: string, word: string]>> = {
  'customer-first-reply': ['First reply', 'reply'],
  'customer-next-reply': ['Next reply', 'reply'],
  resolution: ['Resolution', 'resolve'],
  acceptance: ['Acceptance', 'accept'],
  'handoff-reply': ['Reply after handoff', 'reply'],
  promise: ['Promise', 'promise'],
}

/** The clock a teammate should look at now; undefined when none runs towards a due time. */
export function showClock(clocks: readonly ClockFace[], now: Date): ClockView | undefined {
  const nearest = nearestClock(clocks, now)
  if (!nearest) return undefined
  const { state, dueAt } = readClock(nearest, now)
  const [label, word] = CLOCK_WORDS[nearest.kind]
  return dueAt && { label, word, dueAt, state, seenAt: now }
}
