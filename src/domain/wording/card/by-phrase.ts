import type { Language } from '../../waiting/customer-message.ts'
import { type CustomerZone, estimatePhrase } from '../estimate-phrase.ts'

/** A latest time as seen at `now`: `by 3:45 PM`, on another day `by Monday, November 23 at 9:00 AM`. */
export function byPhrase(at: Date, now: Date, language: Language, zone: CustomerZone): string {
  // With somebody to come back, an estimate is told as its end alone; a card is read long after it was made.
  const basis = { from: 'policy' } as const
  const told = { madeAt: now, soonest: at, latest: at, backAt: at, basis }
  return estimatePhrase(told, language, zone)
}
