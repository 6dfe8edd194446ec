import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Nobody who left their desk stays signed in longer than this many milliseconds. */
export const IDLE_MS = 8 * 3_600_000

/** And nobody longer than this many, however busy: a working week. */
export const ABSOLUTE_MS = 5 * 24 * 3_600_000

/** A session in use is prolonged at most this often, in milliseconds. */
const PROLONG_EVERY_MS = 5 * 60_000

/** 256 bits: nobody guesses a session. */
const TOKEN_BYTES = 32

/** A session as it is kept: its token only as a hash. */
export interface KeptSession {
  readonly tokenHash: string
  readonly teammateId: string
  readonly name: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Where sessions are kept. */
export interface SessionKeeper {
  readonly add: (workspaceId: string, session: KeptSession) => Promise<void>
  readonly find: (
    workspaceId: string,
    tokenHash: string,
    at: Date,
  ) => Promise<KeptSession | undefined>
  readonly prolong: (workspaceId: string, tokenHash: string, expiresAt: Date) => Promise<void>
  readonly end: (workspaceId: string, tokenHash: string) => Promise<void>
}

/** What a browser holds of its session. */
export interface HeldSession {
  readonly workspaceId: string
  readonly token: string
}

/** An admin at the console. */
export interface Admin {
  readonly workspaceId: string
  readonly teammateId: string
  readonly name: string
  readonly tokenHash: string
  /** What every form of theirs carries back. */
  readonly csrfToken: string
}

/** The admin behind a request's cookies; undefined for a stranger. Lets a session in use run on. */
export async function findAdmin(
  cookies: string | undefined,
  publicUrl: string,
  sessions: SessionKeeper,
  now: Date,
): Promise<Admin | undefined> {
  const held = heldSession(cookies, publicUrl)
  if (!held) return undefined
  const tokenHash = hashOf(held.token)
  const session = await sessions.find(held.workspaceId, tokenHash, now)
  if (!session) return undefined
  const runsTo = lastsUntil(session.createdAt, now)
  if (runsTo.getTime() - session.expiresAt.getTime() > PROLONG_EVERY_MS) {
    await sessions.prolong(held.workspaceId, tokenHash, runsTo)
  }
  const { teammateId, name } = session
  const csrfToken = csrfTokenOf(held.token)
  return { workspaceId: held.workspaceId, teammateId, name, tokenHash, csrfToken }
}

/**
 * Signs an admin in: a new session each time, the one their browser held before is ended.
 *
 * @returns the `Set-Cookie` header
 */
export async function startSession(
  admin: { readonly workspaceId: string; readonly teammateId: string; readonly name: string },
  cookies: string | undefined,
  publicUrl: string,
  sessions: SessionKeeper,
  now: Date,
): Promise<string> {
  const before = heldSession(cookies, publicUrl)
  if (before) await sessions.end(before.workspaceId, hashOf(before.token))
  const { workspaceId, teammateId, name } = admin
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const expiresAt = lastsUntil(now, now)
  const session = { tokenHash: hashOf(token), teammateId, name, createdAt: now, expiresAt }
  await sessions.add(workspaceId, session)
  return sessionCookie(publicUrl, `${workspaceId}.${token}`)
}

/** The `Set-Cookie` header of a session; an empty value takes it away. */
export function sessionCookie(publicUrl: string, value: string): string {
  const life = value === '' ? 0 : ABSOLUTE_MS / 1_000
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  const held = encodeURIComponent(value)
  return `${cookieName(publicUrl)}=${held}; Max-Age=${life}; Path=/; HttpOnly; SameSite=Lax${secure}`
}

/** Whether a form that came back was shown to this admin. */
export function isOwnForm({ csrfToken }: Admin, given: unknown): boolean {
  const expected = Buffer.from(csrfToken)
  const sent = Buffer.from(typeof given === 'string' ? given : '')
  return sent.length === expected.length && timingSafeEqual(sent, expected)
}

function heldSession(cookies: string | undefined, publicUrl: string): HeldSession | undefined {
  const name = `${cookieName(publicUrl)}=`
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim())
  const encoded = pairs.findLast((pair) => pair.startsWith(name))?.slice(name.length) ?? ''
  const [, id = '', token] = /^(.{1,600})\.([A-Za-z0-9_-]{43})$/.exec(encoded) ?? []
  const workspaceId = decoded(id)
  return workspaceId && token ? { workspaceId, token } : undefined
}

/** Undefined for what was never encoded by us. */
function decoded(text: string): string | undefined {
  try {
    const plain = decodeURIComponent(text)
    return plain === '' || plain.includes('\0') ? undefined : plain
  } catch {
    return undefined
  }
}

/** Browsers take the `__Host-` prefix over https alone; on one's own machine it goes without. */
const cookieName = (publicUrl: string) =>
  publicUrl.startsWith('https:') ? '__Host-baton_session' : 'baton_session'

const lastsUntil = (createdAt: Date, now: Date) =>
  new Date(Math.min(now.getTime() + IDLE_MS, createdAt.getTime() + ABSOLUTE_MS))

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Worked out of the token, so that it is kept nowhere and ends with its session. */
const csrfTokenOf = (token: string) =>
  createHmac('sha256', token).update('console form').digest('base64url')
