import { FIRST_CHECKS, LAST_CHECKS } from './common-checks.ts'
import type { HandoffType } from './handoff-type.ts'

/** For a contract that promises more: how bad it is, what it costs, what has failed so far. */
export const enterpriseEscalation = {
  name: 'enterprise-escalation',
  label: 'Enterprise escalation',
  purpose: 'An enterprise customer is hit hard enough that the contract is at stake.',
  known: ['account', 'contact', 'tier', 'sla', 'crm', 'transcript', 'owner'],
  fields: [
    'summary',
    'reason',
    'tried',
    'promised',
    'feeling',
    'severity',
    'impact',
    'previous_attempts',
    'next_step',
  ],
  checks: [...FIRST_CHECKS, 'severity', 'impact', 'previous-attempts', ...LAST_CHECKS],
} as const satisfies HandoffType
