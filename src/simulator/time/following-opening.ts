import type { BusinessHours } from '../../domain/sla/business-hours.ts'
import { DEFAULT_HOURS } from '../../domain/sla/default-hours.ts'
import { nextOpening } from '../../domain/sla/next-opening.ts'

/** While the office is open its next opening lies behind its closing, which is looked for in steps of this, in milliseconds. */
const STEP_MS = 15 * 60_000

/** The office hours the demo workspace tells apps: nine to five, Monday to Friday, in its own time zone. */
export function officeHours(timeZone: string): BusinessHours {
  return { ...DEFAULT_HOURS, timeZone }
}

/** When the office opens next: never now, also while it is open. */
export function followingOpening(hours: BusinessHours, now: Date): Date {
  let at = now
  for (;;) {
    const next = nextOpening(hours, at)
    if (next.outcome === 'opens') return next.at
    at = new Date(at.getTime() + STEP_MS)
  }
}
