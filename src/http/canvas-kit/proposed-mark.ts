import { createHash } from 'node:crypto'

/** Characters of a mark: enough that no edit is taken for none. */
const MARK_CHARACTERS = 16

/** A short mark of a text that travels with its canvas, so that it is known whether somebody edited it. Blanks do not count. */
export const markOf = (text: string): string =>
  createHash('sha256')
    .update(text.replace(/\s+/g, ' ').trim())
    .digest('base64url')
    .slice(0, MARK_CHARACTERS)
