import { FIRST_CHECKS, LAST_CHECKS } from './common-checks.ts'
import type { HandoffType } from './handoff-type.ts'

/** To another person or team in support: the next agent carries on where this one stopped. */
export const supportToSupport = {
  name: 'support-to-support',
  label: 'Support to support',
  purpose: 'Another agent or support team carries on with this customer.',
  known: ['account', 'contact', 'transcript', 'owner'],
  fields: ['summary', 'reason', 'tried', 'promised', 'feeling', 'next_step'],
  checks: [...FIRST_CHECKS, ...LAST_CHECKS],
} as const satisfies HandoffType
