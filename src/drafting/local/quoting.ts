/** Words of somebody else in a note: one line, straight double quotes around, cut at a word where too long, the dots outside. */
export function quoted(words: string, maxChars = 180): string {
  const short = shortened(words, maxChars)
  return short.endsWith('…') ? `"${short.slice(0, -1)}" …` : `"${short}"`
}

const GREETING = /^(?:hi|hello|hey|dear)\b[^,.!?]{0,25}[,.!]+\s*(?=\S)/i

/** The same as the end of a sentence: a full stop after it, unless the words bring their own mark. */
export function quotedToEnd(words: string, maxChars = 180): string {
  const quote = quoted(words, maxChars)
  return /[?!]"$|…$/.test(quote) ? quote : `${quote}.`
}

/** One line of at most `maxChars` UTF-16 units, without greeting and closing punctuation, cut between words. */
export function shortened(words: string, maxChars: number): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(GREETING, '')
    .replace(/[\s.!,;:…]+$/, '')
  if (line.length <= maxChars) return line
  const cut = line
    .slice(0, maxChars - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const blank = cut.lastIndexOf(' ')
  return `${(blank > maxChars / 2 ? cut.slice(0, blank) : cut).replace(/[\s.,;:]+$/, '')}…`
}
