import { FIRST_CHECKS, LAST_CHECKS } from './common-checks.ts'
import type { HandoffType } from './handoff-type.ts'

/** To customer success: what puts the relationship at risk, and by when it is decided. */
export const supportToSuccess = {
  name: 'support-to-success',
  label: 'Support to success',
  purpose: 'The relationship or the renewal is at stake, not only this question.',
  known: [
    'account',
    'contact',
    'tier',
    'plan',
    'sla',
    'renewal_date',
    'health',
    'crm',
    'transcript',
    'owner',
  ],
  fields: [
    'summary',
    'reason',
    'tried',
    'promised',
    'feeling',
    'renewal_date',
    'health',
    'friction',
    'next_step',
  ],
  checks: [...FIRST_CHECKS, 'renewal-date', 'health', 'friction', ...LAST_CHECKS],
} as const satisfies HandoffType
