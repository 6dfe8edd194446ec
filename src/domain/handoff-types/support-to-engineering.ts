import { FIRST_CHECKS, LAST_CHECKS } from './common-checks.ts'
import type { HandoffType } from './handoff-type.ts'

/** To engineering: everything it takes to see the bug again without asking the customer. */
export const supportToEngineering = {
  name: 'support-to-engineering',
  label: 'Support to engineering',
  purpose: 'Something in the product has to be found or fixed by an engineer.',
  known: ['account', 'contact', 'tier', 'transcript', 'owner'],
  fields: [
    'summary',
    'reason',
    'tried',
    'promised',
    'feeling',
    'product_area',
    'environment',
    'repro_steps',
    'expected',
    'actual',
    'impact',
    'linked_bugs',
    'next_step',
  ],
  checks: [
    ...FIRST_CHECKS,
    'product-area',
    'environment',
    'repro-steps',
    'expected',
    'actual',
    'impact',
    ...LAST_CHECKS,
  ],
} as const satisfies HandoffType
