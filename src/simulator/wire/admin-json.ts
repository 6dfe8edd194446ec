import type { Admin } from '../state/state.ts'

/** A teammate as Intercom sends them: REST, webhooks and canvas requests alike. */
export function adminJson(admin: Admin) {
  return {
    type: 'admin',
    id: admin.id,
    name: admin.name,
    email: admin.email,
    job_title: admin.job_title,
    away_mode_enabled: admin.away_mode_enabled,
    away_mode_reassign: admin.away_mode_reassign,
    away_status_reason_id: null,
    has_inbox_seat: admin.has_inbox_seat,
    team_ids: admin.team_ids,
    team_priority_level: { primary_team_ids: admin.team_ids, secondary_team_ids: [] },
    avatar: { type: 'avatar', image_url: null },
    role: { type: 'role', id: '1', name: 'Member' },
  }
}
