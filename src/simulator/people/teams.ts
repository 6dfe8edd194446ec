import type { Team } from '../state/state.ts'

/** The team inboxes of the demo workspace, by the name the written conversations use. */
export const TEAMS = {
  support: { id: '501', name: 'Support' },
  billing: { id: '502', name: 'Billing' },
  engineering: { id: '503', name: 'Engineering' },
  success: { id: '504', name: 'Customer Success' },
  enterprise: { id: '505', name: 'Enterprise' },
} as const satisfies Record<string, Team>

/** A team inbox of the demo workspace. */
export type TeamKey = keyof typeof TEAMS
