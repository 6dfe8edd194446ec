/** Shorter words have too many neighbours. In letters. */
const FEWEST_LETTERS = 7

/** With a letter less, a word shorter than this is often another word: `seeking` and `seeing`. In letters. */
const FEWEST_TO_SHORTEN = 8

const VOWELS = 'aeiouäöü'

/** Spreads letters over 32 bits, so that different ones seldom add up to the same. */
const SPREAD = 2_654_435_761

/**
 * A long word as hasty people write it, as a number: doubled consonants count once, and inner letters count in any order.
 * Undefined for a short word.
 */
export function roughly(word: string): number | undefined {
  if (word.length < FEWEST_LETTERS - 1) return undefined
  let inner = 0
  let letters = 0
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.charCodeAt(at)
    if (at > 0 && letter === word.charCodeAt(at - 1) && !VOWELS.includes(word.charAt(at))) continue
    letters += 1
    const spread = Math.imul(letter * letter, SPREAD)
    inner = (inner + (spread ^ (spread >>> 15))) >>> 0
  }
  const ends = word.charCodeAt(0) * 31 + word.charCodeAt(word.length - 1) * 17 + letters
  return inner * 2 ** 16 + (ends & 0xffff)
}

/** What a long word may look like when a letter was left out, doubled or swapped. Short words have none. */
export function misspellings(word: string): readonly number[] {
  if (word.length < FEWEST_LETTERS) return []
  const shorter =
    word.length < FEWEST_TO_SHORTEN
      ? []
      : Array.from({ length: word.length - 2 }, (_, at) =>
          roughly(word.slice(0, at + 1) + word.slice(at + 2)),
        )
  return [roughly(word), ...shorter].filter((slip) => slip !== undefined)
}
