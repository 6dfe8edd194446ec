const LONGEST_QUOTE = 80

const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/

/** What somebody typed, short enough to repeat to them. In UTF-16 units. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST_QUOTE
    ? `"${line}"`
    : `"${line
        .slice(0, LONGEST_QUOTE - 1)
        .replace(HALF_A_CHARACTER, '')
        .trim()}…"`
}
