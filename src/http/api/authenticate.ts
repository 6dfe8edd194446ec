import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { hashOfKey, workspaceOfKey } from './key-format.ts'
import { type ApiAnswer, problem } from './problem.ts'

/** Who asks: a key of one workspace. */
export interface Caller {
  readonly workspaceId: string
  readonly keyId: string
  /** Intercom's id of the admin who made the key. */
  readonly madeBy: string
}

/** A key as it is kept, for comparison. */
export interface KeptKey {
  readonly id: string
  readonly keyHash: string
  readonly createdBy: string
}

/** What telling callers apart needs. */
export interface KeyRing {
  /** The keys that open a workspace now. */
  readonly liveKeys: (workspaceId: string) => Promise<readonly KeptKey[]>
  /** Notes that a key was used. */
  readonly used: (workspaceId: string, keyId: string) => Promise<void>
}

/** Who asks, or the refusal: the same words whether the key is malformed, unknown or revoked. */
export async function authenticate(
  { headers }: FastifyRequest,
  { liveKeys, used }: KeyRing,
): Promise<Caller | ApiAnswer> {
  const [, key] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? []
  const workspaceId = key && workspaceOfKey(key)
  if (!key || !workspaceId) return UNKNOWN_KEY
  const given = Buffer.from(hashOfKey(key))
  const fitting = (await liveKeys(workspaceId)).filter(({ keyHash }) =>
    isSame(given, Buffer.from(keyHash)),
  )
  const [found] = fitting
  if (!found) return UNKNOWN_KEY
  await used(workspaceId, found.id)
  return { workspaceId, keyId: found.id, madeBy: found.createdBy }
}

const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b)

const UNKNOWN_KEY = problem({
  status: 401,
  kind: 'unknown-key',
  title: 'This key opens nothing',
  detail:
    'Send "Authorization: Bearer baton_..." with a key that is not revoked. An admin makes keys in the console under API keys.',
})
