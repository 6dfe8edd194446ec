/** A set of words written as a paragraph. */
export const wordList = (paragraph: string): ReadonlySet<string> =>
  new Set(paragraph.trim().split(/\s+/))
