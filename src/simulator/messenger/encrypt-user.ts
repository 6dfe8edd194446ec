import { createCipheriv, createHash, randomBytes } from 'node:crypto'

/** Length of the initialisation vector in bytes, which stands before the ciphertext. */
const IV_BYTES = 12

/**
 * The person who opens a sheet, as Intercom sends them through a browser: AES-256-GCM under SHA-256 of the
 * client secret, `iv ‖ ciphertext ‖ tag` in Base64. Source: canvas-kit reference, section 4.2.
 *
 * @param iv chance, but for a test
 */
export function encryptUser(
  user: unknown,
  clientSecret: string,
  iv: Buffer = randomBytes(IV_BYTES),
): string {
  const key = createHash('sha256').update(clientSecret).digest()
  const cipher = createCipheriv('aes-256-gcm', key, iv)
  const hidden = Buffer.concat([cipher.update(JSON.stringify(user), 'utf8'), cipher.final()])
  return Buffer.concat([iv, hidden, cipher.getAuthTag()]).toString('base64')
}
