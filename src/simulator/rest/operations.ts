/** The calls of the REST API the simulator answers, by the names the fault switch uses. */
export const OPERATIONS = [
  'admins.identify',
  'admins.list',
  'admins.find',
  'admins.away',
  'teams.list',
  'teams.find',
  'contacts.find',
  'contacts.companies',
  'companies.find',
  'tags.list',
  'tags.create',
  'conversations.list',
  'conversations.find',
  'conversations.search',
  'conversations.update',
  'conversations.reply',
  'conversations.manage',
  'conversations.tag',
  'conversations.untag',
  'conversations.redact',
  'conversations.attributes',
  'ticketTypes.list',
  'officeHours.list',
  'installation.status',
  'installation.uninstall',
] as const

/** One call of the REST API. */
export type Operation = (typeof OPERATIONS)[number]
