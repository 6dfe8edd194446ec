import type { FieldName } from '../context-package.ts'

/** How a field of the form speaks to a teammate. */
export interface FieldLabel {
  readonly label: string
  /** One line that says what to write. */
  readonly hint: string
  /** A good answer. It passes the check of its field. */
  readonly example: string
}

/** The words around every field: what it is called, what belongs in it, and what a good answer looks like. */
export const FIELD_LABELS: Readonly<Record<FieldName, FieldLabel>> = {
  summary: {
    label: 'Summary',
    hint: 'Two to five sentences: what is wrong, what was done, how it stands now.',
    example:
      'Joe was charged twice on Nov 3. The refund of the second charge did not go through. He is still waiting for his money.',
  },
  reason: {
    label: 'Reason for handing over',
    hint: 'The cause, and what the receiver can do that you cannot.',
    example: 'Charged twice on Nov 3, refund did not go through, needs someone with Stripe access',
  },
  tried: {
    label: 'Tried so far',
    hint: 'Each attempt and what came of it. If nothing was tried, say so.',
    example: 'Refunded from the admin panel: rejected with RF-409.',
  },
  promised: {
    label: 'Promised to the customer',
    hint: 'What, and by when. If nothing was promised, say so.',
    example: 'Written confirmation of the refund by Friday.',
  },
  feeling: {
    label: 'How the customer feels',
    hint: 'One line, in plain words.',
    example: 'Polite, but worried about closing the month.',
  },
  severity: {
    label: 'Severity',
    hint: 'How badly the customer is hit: low, normal, high or urgent.',
    example: 'high',
  },
  impact: {
    label: 'Business impact',
    hint: 'Who is hit, how many, and what they cannot do.',
    example: 'All 40 agents cannot print labels; about 300 parcels a day wait.',
  },
  previous_attempts: {
    label: 'Earlier attempts to resolve it',
    hint: 'What was done in earlier contacts and what came of it.',
    example: 'Rolled back the connector on Monday, worked for a day, failed again.',
  },
  product_area: {
    label: 'Product area',
    hint: 'The page, feature or service.',
    example: 'Reports, CSV export',
  },
  environment: {
    label: 'Environment',
    hint: 'Browser, system, device, app version, plan or instance.',
    example: 'Chrome 141 on Windows 11',
  },
  repro_steps: {
    label: 'Steps to reproduce',
    hint: 'Numbered, from the first click to the problem.',
    example:
      '1. Open Reports > Stock valuation\n2. Set the warehouse to Dublin\n3. Click Export > CSV',
  },
  expected: {
    label: 'Expected',
    hint: 'What should have happened.',
    example: 'A CSV file with one row per SKU.',
  },
  actual: {
    label: 'What happened instead',
    hint: 'What was seen, with the exact words of any error.',
    example: 'The file holds the header row and nothing else.',
  },
  linked_bugs: {
    label: 'Linked bugs',
    hint: 'Numbers of known issues. If there are none, say none.',
    example: 'None known',
  },
  renewal_date: {
    label: 'Renewal date',
    hint: 'When the contract renews.',
    example: 'Jan 8, 2026',
  },
  health: {
    label: 'Account health',
    hint: 'How the account is doing, and why.',
    example: 'Red: logins halved since October',
  },
  friction: {
    label: 'Recent friction',
    hint: 'What went badly for them lately.',
    example: 'Two outages in October, and the invoice was wrong twice.',
  },
  next_step: {
    label: 'Next step',
    hint: 'The first thing the receiver should do.',
    example: 'Refund the second charge in Stripe and tell Joe the date.',
  },
}
