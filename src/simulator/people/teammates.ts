import type { Admin } from '../state/state.ts'
import { TEAMS, type TeamKey } from './teams.ts'

/** The people who answer customers in the demo workspace, by the name the written conversations use. */
export const TEAMMATES = {
  ana: teammate('814001', 'Ana Rossi', 'Support specialist', ['support']),
  tom: teammate('814002', 'Tom Becker', 'Support specialist', ['support']),
  priya: teammate('814003', 'Priya Raman', 'Support lead', ['support', 'enterprise']),
  mia: teammate('814004', 'Mia Chen', 'Billing specialist', ['billing']),
  jonas: teammate('814005', 'Jonas Okafor', 'Billing specialist', ['billing'], { away: true }),
  lena: teammate('814006', 'Lena Fischer', 'Support engineer', ['engineering']),
  ravi: teammate('814007', 'Ravi Patel', 'Product engineer', ['engineering']),
  omar: teammate('814008', 'Omar Haddad', 'Engineering manager', ['engineering'], { seat: false }),
  sofia: teammate('814009', 'Sofia Martins', 'Customer success manager', ['success']),
  hugo: teammate('814010', 'Hugo Laurent', 'Customer success manager', ['success']),
  david: teammate('814011', 'David Kim', 'Enterprise support lead', ['enterprise']),
  nora: teammate('814012', 'Nora Lindqvist', 'Technical account manager', ['enterprise']),
} as const

/** A teammate of the demo workspace. */
export type TeammateKey = keyof typeof TEAMMATES

/** The teammate who installed the app: the access token acts as them. */
export const INSTALLER = TEAMMATES.priya

function teammate(
  id: string,
  name: string,
  job_title: string,
  teams: readonly TeamKey[],
  { away = false, seat = true } = {},
): Admin {
  const email = `${name.toLowerCase().split(' ')[0]}@fernwick.example`
  return {
    id,
    name,
    email,
    job_title,
    has_inbox_seat: seat,
    team_ids: teams.map((team) => Number(TEAMS[team].id)),
    away_mode_enabled: away,
    away_mode_reassign: away,
  }
}
