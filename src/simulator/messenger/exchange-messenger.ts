import { sendSigned } from '../canvas/send-signed.ts'
import { contentUrlProblem } from '../canvas-check/content-url-problem.ts'
import {
  judgeMessengerResponse,
  type MessengerKind,
} from '../canvas-check/judge-messenger-response.ts'
import type { MessengerExchange } from '../control-api.ts'
import { type AppAddress, reachable } from './app-address.ts'

/** The paths an app's Messenger side is set up with, `live` aside: that one the app names itself. */
const PATHS = {
  configure: '/canvas/messenger/configure',
  initialize: '/canvas/messenger/initialize',
  submit: '/canvas/messenger/submit',
  'submit-sheet': '/canvas/messenger/sheet/submit',
} as const satisfies Record<Exclude<MessengerKind, 'live'>, string>

const NOTHING = { canvas: null, content: null, results: null, warnings: [] }

/**
 * Makes one real, signed request of the Messenger and judges what comes back. Never fails. A live card may have come
 * with a message without ever being judged: one at an address Intercom would not call is not asked for.
 */
export async function exchangeMessenger(
  app: AppAddress,
  clientSecret: string,
  to:
    | { readonly kind: keyof typeof PATHS }
    | { readonly kind: 'live'; readonly contentUrl: string },
  payload: unknown,
): Promise<MessengerExchange> {
  const { kind } = to
  const refused =
    to.kind === 'live' ? contentUrlProblem(to.contentUrl, { ownOrigins: app.origins }) : undefined
  if (refused) return { kind, request: null, response: null, ...NOTHING, problems: [refused] }
  const url = to.kind === 'live' ? reachable(to.contentUrl, app) : `${app.url}${PATHS[to.kind]}`
  const { request, response, trouble } = await sendSigned(url, clientSecret, payload)
  if (response) {
    const judged = judgeMessengerResponse(response.status, response.raw, kind, app.origins)
    return { kind, request, response, ...judged }
  }
  return { kind, request, response, ...NOTHING, problems: trouble ? [trouble] : [] }
}
