import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Bytes of nonce and tag as AES-GCM wants them. */
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** Seals secrets at rest, bound to the workspace and purpose they are for: one moved elsewhere does not open. */
export interface Sealer {
  seal(secret: string, boundTo: string): string
  /** @throws Error naming the key that is missing, or that the secret was tampered with */
  open(sealed: string, boundTo: string): string
  /** Ids of the keys of the ring; the first one seals. */
  readonly keyIds: readonly [string, ...string[]]
}

/** The id of the key a secret was sealed with. */
export function keyIdOf(sealed: string): string {
  return sealed.split('.')[0] ?? ''
}

/**
 * A sealer over a key ring: the first key writes, every key reads.
 *
 * @param keyRing `kid:base64[,kid:base64]`, 32 bytes each
 */
export function createSealer(keyRing: string): Sealer {
  const keys = keyRing.split(',').map((entry) => {
    const [kid = '', encoded = ''] = entry.split(':')
    return { kid, key: Buffer.from(encoded, 'base64') }
  })
  const [writer, ...older] = keys
  if (!writer) throw new Error('SECRETS_KEYS holds no key')
  return {
    keyIds: [writer.kid, ...older.map(({ kid }) => kid)],
    seal(secret, boundTo) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', writer.key, nonce).setAAD(Buffer.from(boundTo))
      const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
      const packed = Buffer.concat([nonce, sealed, cipher.getAuthTag()])
      return `${writer.kid}.${packed.toString('base64url')}`
    },
    open(sealed, boundTo) {
      const [kid = '', packed = ''] = sealed.split('.')
      const reader = keys.find((key) => key.kid === kid)
      if (!reader) throw new Error(`A secret was sealed with key ${kid}, which SECRETS_KEYS lacks`)
      const bytes = Buffer.from(packed, 'base64url')
      const nonce = bytes.subarray(0, NONCE_BYTES)
      const tag = bytes.subarray(-TAG_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', reader.key, nonce)
        .setAAD(Buffer.from(boundTo))
        .setAuthTag(tag)
      const secret = bytes.subarray(NONCE_BYTES, -TAG_BYTES)
      return decipher.update(secret, undefined, 'utf8') + decipher.final('utf8')
    },
  }
}

/** A new key ring of one key, for a database that lives on this machine. */
export function newKeyRing(): string {
  return `local:${randomBytes(32).toString('base64')}`
}
