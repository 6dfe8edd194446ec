import type { FieldName } from '../../../src/domain/context-package.ts'

/** Answers as agents type them, by the field they stand in. The customer of the thread is angry. */
export interface Answers {
  /** They answer what the next person would ask. */
  readonly good: readonly string[]
  /** The next person would have to ask. */
  readonly bad: readonly string[]
}

/** Short plain answers are good ones: what is blocked wrongly is worse than what is let through. */
export const ANSWERS: Readonly<
  Record<Exclude<FieldName, 'linked_bugs' | 'reason' | 'repro_steps' | 'impact'>, Answers>
> = {
  summary: {
    good: [
      'Joe was charged twice on Nov 3. The refund did not go through and he is waiting.',
      'Exports are empty for single warehouses. Hannah needs the file for her auditors. We reproduced it and there is a workaround.',
      'SSO login fails for all 40 users since the certificate was rotated. Nothing we tried helped so far.',
      'The customer wants to cancel the annual plan. She expects an answer by Friday.',
      'Rechnung FW-20955 hat die alte USt-IdNr. Der Kunde wartet auf die neue.',
    ],
    bad: [
      'Customer has an issue.',
      'Customer has a problem. Please help.',
      'Joe was charged twice on Nov 3.',
      'They are a nice customer. They are in Dublin. They like the product.',
      'A. B. C. D. E. F.',
      'see conversation',
    ],
  },
  tried: {
    good: [
      'Cleared cache, no change',
      'We tried three browsers: same error',
      'Refund from the admin panel: rejected RF-409',
      'Reset password -> still locked out',
      'I walked her through the setup twice, it failed both times',
      'Fin suggested incognito mode, did not help',
      'Incognito, other browser: same',
      'Checked logs: no errors',
    ],
    bad: ['tbd', 'see above', 'yes', 'Customer is on the Pro plan', 'a lot', 'many things'],
  },
  previous_attempts: {
    good: [
      'Rolled back on Monday, failed again',
      'Two contacts in March: a reset worked for a week',
    ],
    bad: ['tbd', 'enterprise customer'],
  },
  promised: {
    good: [
      'Callback by Friday',
      'Ana told him she would call on Friday',
      'call back fri',
      'We owe Joe a phone call this week',
    ],
    bad: [
      'tbd',
      'yes',
      'see thread',
      'Nothing',
      'No promises made',
      'Full refund',
      'The customer is angry',
    ],
  },
  feeling: {
    good: [
      'Angry',
      'furious, third contact',
      'Frustrated but polite',
      'He is losing patience',
      'annoyed about the wait',
      'verärgert',
      '😡',
      'ready to cancel',
      'calm again after the call',
    ],
    bad: ['none', 'tbd', 'On the Pro plan', 'see above', 'yes'],
  },
  next_step: {
    good: [
      'Refund the second charge in Stripe',
      'Call Joe before 5pm',
      'Check the export logs for request 8812',
      'Engineering to roll back the release',
      'Send corrected invoice',
      'Approve or reject the discount',
      'Needs to be refunded via Stripe',
      'Unlock account',
      'Follow up with Joe on Monday',
      'Find out why the webhook stopped',
      'Rechnung neu ausstellen und dem Kunden schicken',
    ],
    bad: [
      'tbd',
      'Billing',
      'asap',
      'fix it',
      'please help',
      'Follow up',
      'n/a',
      'Waiting',
      'The customer is angry',
    ],
  },
  severity: { good: ['low', 'normal', 'high', 'urgent'], bad: ['P1', 'critical', 'High', 'tbd'] },
  product_area: {
    good: ['Billing', 'Reports > Export', 'CSV export', 'Login', 'Mobile app checkout'],
    bad: ['the app', 'platform', 'everything', 'tbd', 'none'],
  },
  environment: {
    good: [
      'Chrome 141 on Windows 11',
      'iPhone 15, iOS 18',
      'Production, EU region',
      'Safari',
      'Android app 4.2.1',
      'all browsers',
      'Tenant eu-4',
    ],
    bad: ['tbd', 'unknown', 'their computer', 'n/a', 'same'],
  },
  expected: {
    good: [
      'CSV with all rows',
      'It should download the file',
      'The total should be 480',
      'Page loads',
    ],
    bad: ['tbd', 'It should work', 'works', 'as expected', 'Normal behavior', 'to work properly'],
  },
  actual: {
    good: [
      'Blank page',
      'Error 500',
      'Nothing happens',
      'The file is empty',
      'Total shows 0',
      'He gets logged out',
      '"Something went wrong" message',
    ],
    bad: ['It does not work', 'broken', 'fails', 'does not work as expected', 'tbd', 'Problem'],
  },
  renewal_date: {
    good: ['2026-01-08', 'Jan 8, 2026', 'March', 'month to month', 'end of quarter'],
    bad: ['tbd', 'soon', 'unknown'],
  },
  health: { good: ['green', '72', 'At risk: usage down'], bad: ['tbd', 'none'] },
  friction: {
    good: ['Two outages in October', 'none', 'Slow replies and a wrong invoice'],
    bad: ['tbd', 'yes', 'problems'],
  },
}
