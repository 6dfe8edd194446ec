const WORD = /[\p{L}\p{N}][\p{L}\p{N}_-]*/gu

/** Words that two sentences may share without speaking of the same thing. */
const SAYS_LITTLE = new Set(
  'tried trying have just asked with this that from your their been them into again still then also already could would should there these those they what when will about after before more some here same does dont done'.split(
    ' ',
  ),
)

/** Words are compared by their beginning, so that `refund` and `refunded` are one. In letters. */
const STEM_LETTERS = 6

/** How many telling words two sentences have in common. */
export const sharedWords = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  one.intersection(other).size

/** The words by which a sentence is known again, by their beginnings. Ids and numbers count whole. */
export function tellingWords(text: string): ReadonlySet<string> {
  const words = (text.toLowerCase().match(WORD) ?? []).filter(
    (word) => /\d/.test(word) || (word.length > 3 && !SAYS_LITTLE.has(word)),
  )
  return new Set(words.map((word) => (/\d/.test(word) ? word : word.slice(0, STEM_LETTERS))))
}
