/**
 * How a workspace stands with Baton. `parked`: Intercom refuses the token, so nothing is done there until
 * somebody installs again or Intercom takes the token after all. `uninstalled`: its data is kept a while and then purged.
 */
export const STANDINGS = ['installed', 'parked', 'uninstalled'] as const

/** How a workspace stands with Baton. */
export type Standing = (typeof STANDINGS)[number]
