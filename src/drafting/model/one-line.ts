/** A line of at most `maxChars` UTF-16 units, cut between words where it is longer, without a full stop at its end. */
export function oneLine(words: string, maxChars: number): string {
  const line = words.replace(/[\s.]+$/, '')
  if (line.length <= maxChars) return line
  const cut = line
    .slice(0, maxChars - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const blank = cut.lastIndexOf(' ')
  return `${(blank > maxChars / 2 ? cut.slice(0, blank) : cut).trimEnd()}…`
}
