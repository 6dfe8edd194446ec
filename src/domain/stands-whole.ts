/**
 * Whether words stand in a text as they are, and not inside of longer ones: `Nov 3` does not stand in `Nov 30`, nor
 * `Ann` in `planned`. A number may touch letters, as in `v2.1` and `3rd`, and scripts without upper case need no blanks.
 *
 * @param text lower case
 * @param words lower case; nothing at all stands nowhere
 */
export function standsWhole(text: string, words: string): boolean {
  if (words === '') return false
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!goesOn(text, at) && !goesOn(text, at + words.length)) return true
  }
  return false
}

/** Whether the word or number before this place runs on behind it. */
function goesOn(text: string, at: number): boolean {
  const beside = text.slice(Math.max(0, at - 1), at + 1)
  return /^(?:\p{N}\p{N}|\p{Ll}\p{Ll})$/u.test(beside)
}
