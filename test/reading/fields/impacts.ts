/** Statements of business impact, labelled by whether they say who is hit or what they cannot do. */
export const CLEAR_IMPACTS: readonly string[] = [
  'All 40 agents cannot print labels; about 300 parcels a day wait.',
  'Only this user, there is a workaround.',
  'Three people spend an hour per store on filtering.',
  'Checkout is down for the whole shop, they lose $2,000 an hour.',
  'Their accountant cannot close the month.',
  'Payroll for 250 employees is due on Friday.',
  'Nobody in the Dublin office can log in.',
  'They miss the tax deadline if the invoice is not corrected.',
  'One admin is locked out, everyone else works.',
  'Cosmetic: the logo is blurred.',
  'Blocks the launch on Monday.',
  '12% of their orders are rejected.',
  'Renewal of 48,000 EUR is at risk.',
  'The entire finance team is waiting for the export.',
]

/** Statements that leave the receiver to find out how bad it is. */
export const UNCLEAR_IMPACTS: readonly string[] = [
  '',
  'High',
  'big impact',
  'Very important customer',
  'critical',
  'It affects their business',
  'Customer is unhappy',
  'urgent, please hurry',
  'tbd',
  'They need this soon',
  'It is really bad',
]
