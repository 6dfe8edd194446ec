import { createHmac } from 'node:crypto'

/** Characters Intercom writes as `\u....` in every JSON body, so that a re-serialised body never matches its signature. */
const ESCAPED = /[<>&\u2028\u2029]/g

/** JSON the way Intercom puts it on the wire. */
export function wireJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    ESCAPED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Proof that a canvas request comes from Intercom: HMAC-SHA256 over the raw body, 64 hex digits. */
export function bodySignature(body: string, clientSecret: string): string {
  return createHmac('sha256', clientSecret).update(body).digest('hex')
}

/** Proof that a webhook comes from Intercom: HMAC-SHA1 over the raw body, with its prefix. */
export function hubSignature(body: string, clientSecret: string): string {
  return `sha1=${createHmac('sha1', clientSecret).update(body).digest('hex')}`
}
