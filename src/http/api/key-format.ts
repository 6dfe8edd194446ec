import { createHash, randomBytes } from 'node:crypto'

/** Bytes of chance in a key: 43 characters of base64url. */
const KEY_BYTES = 32

/** How many of its last characters people may see of a key. */
const ENDING_CHARACTERS = 4

/** What a key looks like: `baton_`, the workspace's id in base64url, and 43 characters of chance. */
const KEY = /^baton_([A-Za-z0-9_-]{1,200})_[A-Za-z0-9_-]{43}$/

/** A key that was just made: the only time anybody sees it whole. */
export interface NewKey {
  readonly key: string
  readonly keyHash: string
  readonly ending: string
}

/** Makes a key that opens the API of one workspace. */
export function newKey(workspaceId: string): NewKey {
  const chance = randomBytes(KEY_BYTES).toString('base64url')
  const key = `baton_${Buffer.from(workspaceId).toString('base64url')}_${chance}`
  return { key, keyHash: hashOfKey(key), ending: key.slice(-ENDING_CHARACTERS) }
}

/** SHA-256 of a key, as it is kept. A key is all chance, so nothing slower is needed. */
export function hashOfKey(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}

/** The workspace a key says it is for; undefined for what is no key. What it says is not yet proven. */
export function workspaceOfKey(key: string): string | undefined {
  const encoded = KEY.exec(key)?.[1]
  if (encoded === undefined) return undefined
  const workspaceId = Buffer.from(encoded, 'base64url').toString('utf8')
  const genuine = Buffer.from(workspaceId).toString('base64url') === encoded
  return genuine && !workspaceId.includes('\0') ? workspaceId : undefined
}
