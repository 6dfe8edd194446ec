import type { Intercom } from '../intercom.ts'
import type { Admin } from '../state/state.ts'

/** A teammate goes away or comes back. */
export function setAway(
  { simulation, notify }: Intercom,
  admin: Admin,
  away: boolean,
  reassign = away,
): void {
  admin.away_mode_enabled = away
  admin.away_mode_reassign = away && reassign
  simulation.changed('teammates')
  notify({ topic: 'admin.away_mode_updated', about: 'admin', admin })
}
