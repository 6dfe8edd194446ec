import type { TeammateView } from '../control-api.ts'
import type { Admin } from '../state/state.ts'

/** A teammate for the page. */
export function teammateView(admin: Admin): TeammateView {
  return {
    id: admin.id,
    name: admin.name,
    email: admin.email,
    jobTitle: admin.job_title,
    away: admin.away_mode_enabled,
    hasInboxSeat: admin.has_inbox_seat,
    teamIds: admin.team_ids.map(String),
  }
}
