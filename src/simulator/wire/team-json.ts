import type { SimulatorState, Team } from '../state/state.ts'

/** A team as Intercom sends it, with the people in it. */
export function teamJson(state: SimulatorState, team: Team) {
  const members = state.admins.filter((admin) => admin.team_ids.includes(Number(team.id)))
  const ids = members.map((admin) => Number(admin.id))
  return {
    type: 'team',
    id: team.id,
    name: team.name,
    admin_ids: ids,
    admin_priority_level: { primary_admin_ids: ids, secondary_admin_ids: [] },
    assignment_limit: 0,
    distribution_method: 'manual',
  }
}
