import { z } from 'zod'
import type { Region } from '../domain/region.ts'
import { boundedJson } from './bounded-json.ts'
import { callHeaders } from './call-headers.ts'
import { restHost } from './client.ts'
import { IntercomMe } from './payloads/admin.ts'

/** The app's own credentials at Intercom. */
export interface AppCredentials {
  readonly clientId: string
  readonly clientSecret: string
}

/** What a code was worth. `refused`: the code is wrong, old or used. */
export type ExchangeOutcome =
  | { readonly outcome: 'token'; readonly token: string }
  | { readonly outcome: 'refused' | 'no-answer' }

/** Who a token belongs to. `unauthorized`: Intercom takes it no longer. `unusable`: it opens no workspace. */
export type IdentifyOutcome =
  | { readonly outcome: 'known'; readonly me: IntercomMe }
  | { readonly outcome: 'unauthorized' | 'unusable' | 'no-answer' }

/** Both names stand in the answer and mean the same. */
const TokenAnswer = z
  .object({ access_token: z.string().min(1).optional(), token: z.string().min(1).optional() })
  .transform(({ access_token, token }) => access_token ?? token)

/**
 * Turns the code a browser came back with into the workspace's token. Documented is one host for all
 * regions; whether the regional ones answer is not known, so they are asked when that one says no.
 */
export async function exchangeCode(
  { clientId, clientSecret }: AppCredentials,
  code: string,
  region: Region,
  override: string | undefined,
): Promise<ExchangeOutcome> {
  const hosts = new Set([restHost('US', override), restHost(region, override)])
  let answered = false
  for (const host of hosts) {
    const answer = await boundedJson(`${host}/auth/eagle/token`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ code, client_id: clientId, client_secret: clientSecret }),
    })
    if (answer.outcome === 'no-answer' || answer.status >= 500) continue
    answered = true
    if (answer.status >= 300) continue
    const read = TokenAnswer.safeParse(answer.body)
    if (read.success && read.data !== undefined) return { outcome: 'token', token: read.data }
  }
  return { outcome: answered ? 'refused' : 'no-answer' }
}

/** Asks who a token belongs to and which workspace it opens, at the region's host and then at the one that routes. */
export async function identify(
  token: string,
  region: string,
  override: string | undefined,
): Promise<IdentifyOutcome> {
  const hosts = new Set([restHost(region, override), restHost('US', override)])
  const statuses: number[] = []
  for (const host of hosts) {
    const answer = await boundedJson(`${host}/me`, { headers: callHeaders(token) })
    if (answer.outcome === 'no-answer' || answer.status >= 500 || answer.status === 429) continue
    const read = answer.status === 200 ? IntercomMe.safeParse(answer.body) : undefined
    if (read?.success) return { outcome: 'known', me: read.data }
    statuses.push(answer.status)
  }
  if (statuses.length < hosts.size) return { outcome: 'no-answer' }
  return { outcome: statuses.every((status) => status === 401) ? 'unauthorized' : 'unusable' }
}
