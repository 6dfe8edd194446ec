import { createHash, randomBytes } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { Region } from '../../domain/region.ts'
import { stateCookie } from './state-cookie.ts'

/** What somebody goes to Intercom for. `store-install` began in the App Store, and ends there. */
export const PURPOSES = ['install', 'store-install', 'sign-in'] as const

/** What somebody goes to Intercom for. */
export type Purpose = (typeof PURPOSES)[number]

/** What sending somebody to Intercom's authorize page needs. */
export interface OauthStart {
  /** Under which address browsers reach Baton. */
  readonly publicUrl: () => string
  /** Intercom's page for it; undefined where there is no app to authorize, because Baton has no client id. */
  readonly authorizePage: (region: Region, state: string, redirectUri: string) => string | undefined
  readonly keepState: (
    stateHash: string,
    purpose: Purpose,
    region: Region,
    at: Date,
  ) => Promise<void>
  readonly now: () => Date
}

/** 256 bits: nobody guesses a state. */
const STATE_BYTES = 32

/** What is kept of a state: the state itself is known to one browser alone. */
export const hashOfState = (state: string): string =>
  createHash('sha256').update(state).digest('hex')

/** The purpose a state was made for. Believed only where the state itself was found. */
export function purposeIn(state: string): Purpose | undefined {
  return PURPOSES.find((purpose) => state.startsWith(`${purpose}.`))
}

/** Sends a browser to Intercom's authorize page, with a state that may come back once; `no-app` where there is none to authorize, and nothing was sent. */
export async function sendToIntercom(
  reply: FastifyReply,
  start: OauthStart,
  purpose: Purpose,
  region: Region,
): Promise<'sent' | 'no-app'> {
  const publicUrl = start.publicUrl()
  const state = `${purpose}.${randomBytes(STATE_BYTES).toString('base64url')}`
  const page = start.authorizePage(region, state, `${publicUrl}/oauth/callback`)
  if (page === undefined) return 'no-app'
  await start.keepState(hashOfState(state), purpose, region, start.now())
  reply
    .header('set-cookie', stateCookie(publicUrl, state))
    .header('cache-control', 'no-store')
    .redirect(page, 302)
  return 'sent'
}
