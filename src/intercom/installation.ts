import type { Health } from '../domain/health.ts'
import { boundedJson } from './bounded-json.ts'
import { callHeaders } from './call-headers.ts'
import { healthAnswer } from './payloads/health.ts'

/**
 * Tells Intercom how Baton is in a workspace before it asks. `refused`: it does not listen, for example
 * because it no longer takes the token; `no-answer`: worth telling again.
 */
export async function tellHealth(
  token: string,
  host: string,
  health: Health,
  consoleUrl: string,
): Promise<'told' | 'refused' | 'no-answer'> {
  const answer = await boundedJson(`${host}/app_install/status`, {
    method: 'POST',
    headers: { ...callHeaders(token), 'content-type': 'application/json' },
    body: JSON.stringify(healthAnswer(health, consoleUrl)),
  })
  if (answer.outcome === 'no-answer' || answer.status >= 500 || answer.status === 429) {
    return 'no-answer'
  }
  return answer.status < 300 ? 'told' : 'refused'
}
