import type { Message } from '../../domain/transcript.ts'

/** FNV-1a's start and step for 32 bits. */
const START = 0x811c9dc5
const STEP = 0x01000193

/** Tells whether messages still say the same: it differs as soon as one of them is edited, redacted or gone. */
export function textMark(messages: readonly Pick<Message, 'id' | 'text'>[]): string {
  const all = JSON.stringify(messages.map(({ id, text }) => [id, text]))
  let mark = START
  for (let at = 0; at < all.length; at += 1) mark = Math.imul(mark ^ all.charCodeAt(at), STEP)
  return `${all.length}-${mark >>> 0}`
}
