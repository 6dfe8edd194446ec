/** Words of somebody else in a note: one line, straight double quotes around, cut at a word where too long, the dots outside. */
export function quoted(words: string, maxChars = 180): string {
  const short = shortened(words, maxChars)
  return short.endsWith('…') ? `"${short.slice(0, -1)}" …` : `"${short}"`
}

const GREETING = /^(?:hi|hello|hey|dear)\b[^,.!?]{0,25}[,.!]+\s*(?=\S)/i

/** Out of its place, a quote does not begin with `But`. */
const CONJUNCTION = /^(?:but|and|so),? (?=\S)/i

/** The same as the end of a sentence: a full stop after it, unless the words bring their own mark. */
export function quotedToEnd(words: string, maxChars = 180): string {
  const quote = quoted(words, maxChars)
  return /[?!。！？]"$|…$/.test(quote) ? quote : `${quote}.`
}

/** One line of at most `maxChars` UTF-16 units, without greeting and closing punctuation, cut between words. */
export function shortened(words: string, maxChars: number): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(GREETING, '')
    .replace(CONJUNCTION, '')
    .replace(/[\s.!,;:…]+$/, '')
  if (line.length <= maxChars) return line
  const cut = line
    .slice(0, maxChars - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const blank = cut.lastIndexOf(' ')
  const whole = blank > maxChars / 2 ? cut.slice(0, blank) : cut
  return `${beforeOpenQuote(whole).replace(/[\s.,;:]+$/, '')}…`
}

/** A quote that would be cut open is left out, unless nearly nothing would be left. */
function beforeOpenQuote(words: string): string {
  const isOpen = (words.match(/"/g) ?? []).length % 2 === 1
  const at = words.lastIndexOf('"')
  return isOpen && at > words.length / 3 ? words.slice(0, at) : words
}
