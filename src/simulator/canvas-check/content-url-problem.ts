import { isAppUrl } from './is-app-url.ts'
import { type Report, shown } from './report.ts'

/** Why Intercom would not ask there for a live canvas. Undefined where it would. */
export function contentUrlProblem(
  address: unknown,
  app: Pick<Report, 'ownOrigins'>,
): string | undefined {
  if (isAppUrl(address, app)) return undefined
  return `canvas.content_url must be an https address, it is ${shown(address)}`
}
