import type { FieldName } from '../context-package.ts'

/** How a field of the form speaks to a teammate. */
export interface FieldLabel {
  readonly label: string
  /** A good answer. It passes the check of its field. */
  readonly example: string
}

/** What every field is called, and what a good answer looks like. */
export const FIELD_LABELS: Readonly<Record<FieldName, FieldLabel>> = {
  summary: {
    label: 'Summary',
    example:
      'Joe was charged twice on Nov 3. The refund of the second charge did not go through. He is still waiting for his money.',
  },
  reason: {
    label: 'Reason for handing over',
    example: 'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access',
  },
  tried: {
    label: 'Tried so far',
    example: 'Refunded from the admin panel: rejected with RF-409.',
  },
  promised: {
    label: 'Promised to the customer',
    example: 'Written confirmation of the refund by Friday.',
  },
  feeling: {
    label: 'How the customer feels',
    example: 'Polite, but worried about closing the month.',
  },
  severity: {
    label: 'Severity',
    example: 'high',
  },
  impact: {
    label: 'Business impact',
    example: 'All 40 agents cannot print labels; about 300 parcels a day wait.',
  },
  previous_attempts: {
    label: 'Earlier attempts to resolve it',
    example: 'Rolled back the connector on Monday, worked for a day, failed again.',
  },
  product_area: {
    label: 'Product area',
    example: 'Reports, CSV export',
  },
  environment: {
    label: 'Environment',
    example: 'Chrome 141 on Windows 11',
  },
  repro_steps: {
    label: 'Steps to reproduce',
    example:
      '1. Open Reports > Stock valuation\n2. Set the warehouse to Dublin\n3. Click Export > CSV',
  },
  expected: {
    label: 'Expected',
    example: 'A CSV file with one row per SKU.',
  },
  actual: {
    label: 'What happened instead',
    example: 'The file holds the header row and nothing else.',
  },
  linked_bugs: {
    label: 'Linked bugs',
    example: 'None known',
  },
  renewal_date: {
    label: 'Renewal date',
    example: 'Jan 8, 2026',
  },
  health: {
    label: 'Account health',
    example: 'Red: logins halved since October',
  },
  friction: {
    label: 'Recent friction',
    example: 'Two outages in October, and the invoice was wrong twice.',
  },
  next_step: {
    label: 'Next step',
    example: 'Refund the second charge in Stripe and tell Joe the date.',
  },
}
