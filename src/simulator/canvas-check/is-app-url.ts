import type { Report } from './report.ts'

/** True for an address Intercom would call: https, or on this machine the app's own. */
export function isAppUrl(address: unknown, { ownOrigins }: Pick<Report, 'ownOrigins'>): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return false
  const { protocol, origin } = new URL(address)
  return protocol === 'https:' || ownOrigins.includes(origin)
}
