/** Splits examples at random, the same way for ever: the detectors are built on those that are `seen` and measured on the others. */
export function isSeen(text: string): boolean {
  let hash = 2_166_136_261
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 16_777_619)
  }
  return ((hash >>> 15) & 1) === 0
}
