/**
 * The conversation attributes in which a case shows in Intercom, for views, reports and workflows there. All
 * hold text, and take it only once they exist: Baton makes them when it is installed.
 */
export const CASE_ATTRIBUTES = [
  { name: 'Baton case', description: 'Number of the case in Baton' },
  { name: 'Baton status', description: 'How the case stands in Baton' },
  { name: 'Baton owner', description: 'Who has the case' },
  { name: 'Baton tier', description: 'How the customer is served' },
] as const
