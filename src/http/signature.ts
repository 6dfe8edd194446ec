import { createHmac, timingSafeEqual } from 'node:crypto'

/** How Intercom signs a kind of request with the app's client secret. */
export interface SignatureScheme {
  /** Header name, lower case. */
  readonly header: string
  readonly algorithm: 'sha256' | 'sha1'
  /** What stands before the lower-case hex digits. */
  readonly prefix: string
}

/** Canvas Kit requests, health checks and uninstalls. */
export const BODY_SIGNATURE: SignatureScheme = {
  header: 'x-body-signature',
  algorithm: 'sha256',
  prefix: '',
}

/** Webhook notifications. */
export const HUB_SIGNATURE: SignatureScheme = {
  header: 'x-hub-signature',
  algorithm: 'sha1',
  prefix: 'sha1=',
}

const HEX_DIGITS = { sha256: 64, sha1: 40 } as const

/**
 * Whether the body was signed with one of the secrets. Compares the raw bytes' digest in constant time:
 * Intercom escapes HTML in its JSON, so a body that was parsed and written again has another signature.
 */
export function isSigned(
  body: Buffer,
  header: string | readonly string[] | undefined,
  secrets: readonly string[],
  { algorithm, prefix }: SignatureScheme,
): boolean {
  const given =
    typeof header === 'string' && header.startsWith(prefix) ? header.slice(prefix.length) : ''
  const wellFormed = given.length === HEX_DIGITS[algorithm] && /^[0-9a-f]+$/.test(given)
  const claimed = Buffer.from(wellFormed ? given : '', 'hex')
  return secrets
    .map((secret) => createHmac(algorithm, secret).update(body).digest())
    .map((digest) => claimed.length === digest.length && timingSafeEqual(claimed, digest))
    .includes(true)
}
