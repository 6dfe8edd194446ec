/** One pattern that finds whatever one of these finds, as whole words in any case. */
export const anyOf = (patterns: readonly RegExp[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.map(({ source }) => source).join('|')})`, 'iu')
