import type { FastifyReply, FastifyRequest } from 'fastify'
import { plainPage } from './plain-page.ts'
import { hashOfState, type Purpose, purposeIn } from './send-to-intercom.ts'
import { beganHere, STATE_LIFE_SECONDS, stateCookie } from './state-cookie.ts'

/** The admin who let Baton in, and their workspace. */
export interface InstallingAdmin {
  readonly workspaceId: string
  readonly teammateId: string
  readonly name: string
  readonly emailVerified: boolean
}

/** How an install went, for the page that follows. */
export type InstallResult =
  | { readonly outcome: 'installed'; readonly admin: InstallingAdmin }
  | { readonly outcome: 'refused' | 'no-workspace' | 'no-answer' }

/** How a sign-in went, for the page that follows. */
export type SignInResult =
  | { readonly outcome: 'signed-in'; readonly admin: InstallingAdmin }
  | { readonly outcome: 'refused' | 'unverified' | 'not-installed' | 'no-answer' }

/** What coming back from Intercom needs. */
export interface OauthFinish {
  readonly publicUrl: () => string
  readonly now: () => Date
  /** What was kept of a state, once; only if it was begun at `oldest` or later. */
  readonly takeState: (
    stateHash: string,
    oldest: Date,
  ) => Promise<{ readonly purpose: Purpose; readonly region: string } | undefined>
  readonly install: (code: string, region: string) => Promise<InstallResult>
  readonly signIn: (code: string, region: string) => Promise<SignInResult>
  /** Starts a session in the console and says its cookie; undefined where there is no console. */
  readonly startSession: (
    admin: InstallingAdmin,
    request: FastifyRequest,
  ) => Promise<string | undefined>
  /** Intercom's page that ends an install; with `problem`, one that failed. */
  readonly appStorePage: (region: string, problem: string | undefined) => string
}

/** Ends what began at Intercom's authorize page: an install, or a sign-in to the console. */
export async function finishOauth(
  request: FastifyRequest,
  reply: FastifyReply,
  finish: OauthFinish,
): Promise<FastifyReply> {
  const { state, code } = request.query as Readonly<Record<string, unknown>>
  const publicUrl = finish.publicUrl()
  reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  if (typeof state !== 'string' || !beganHere(publicUrl, request.headers.cookie, state)) {
    return failed(reply, finish, claimed(state), 'US', STRANGER)
  }
  const oldest = new Date(finish.now().getTime() - STATE_LIFE_SECONDS * 1_000)
  const taken = await finish.takeState(hashOfState(state), oldest)
  if (!taken) return failed(reply, finish, claimed(state), 'US', TOO_LATE)
  reply.header('set-cookie', stateCookie(publicUrl, ''))
  const { purpose, region } = taken
  if (typeof code !== 'string' || code === '') {
    return failed(reply, finish, purpose, region, DENIED)
  }
  return purpose === 'sign-in'
    ? signedIn(request, reply, finish, region, await finish.signIn(code, region))
    : installed(request, reply, finish, taken, await finish.install(code, region))
}

async function installed(
  request: FastifyRequest,
  reply: FastifyReply,
  finish: OauthFinish,
  { purpose, region }: { readonly purpose: Purpose; readonly region: string },
  result: InstallResult,
): Promise<FastifyReply> {
  if (result.outcome !== 'installed') {
    return failed(reply, finish, purpose, region, PROBLEMS[result.outcome])
  }
  const { admin } = result
  // Whoever may write any address into their profile is nobody for sure: they sign in once it is verified.
  const cookie = admin.emailVerified ? await finish.startSession(admin, request) : undefined
  if (cookie !== undefined) reply.header('set-cookie', cookie)
  const done = finish.appStorePage(region, undefined)
  const atHome = cookie !== undefined && purpose === 'install'
  return reply.redirect(atHome ? `${finish.publicUrl()}/console/welcome` : done, 302)
}

async function signedIn(
  request: FastifyRequest,
  reply: FastifyReply,
  finish: OauthFinish,
  region: string,
  result: SignInResult,
): Promise<FastifyReply> {
  if (result.outcome !== 'signed-in') {
    return failed(reply, finish, 'sign-in', region, PROBLEMS[result.outcome])
  }
  const cookie = await finish.startSession(result.admin, request)
  if (cookie !== undefined) reply.header('set-cookie', cookie)
  return reply.redirect(`${finish.publicUrl()}/console`, 302)
}

/** An install that failed ends where the App Store shows why; a sign-in that failed has a page of ours. */
function failed(
  reply: FastifyReply,
  finish: OauthFinish,
  purpose: Purpose,
  region: string,
  problem: string,
): FastifyReply {
  if (purpose !== 'sign-in') return reply.redirect(finish.appStorePage(region, problem), 302)
  return plainPage(reply, 403, {
    title: 'Not signed in',
    words: problem,
    links: [{ href: '/console/sign-in', label: 'Sign in again' }],
  })
}

const claimed = (state: unknown): Purpose =>
  (typeof state === 'string' ? purposeIn(state) : undefined) ?? 'install'

const STRANGER =
  'This did not begin in this browser, or it was finished already. Please start again.'
const TOO_LATE = 'That took longer than ten minutes, or was finished already. Please start again.'
const DENIED = 'Intercom did not give its permission. Nothing was changed.'

const PROBLEMS = {
  refused: 'Intercom did not accept the permission it had given. Please start again.',
  'no-workspace': 'Intercom did not say which workspace this is. Please start again.',
  'no-answer': 'Intercom did not answer. Please start again in a minute.',
  unverified:
    'Your e-mail address is not verified in Intercom. Verify it in your Intercom account, then sign in again.',
  'not-installed':
    'Baton is not installed in this workspace. An admin can install it from the Intercom App Store.',
} as const
