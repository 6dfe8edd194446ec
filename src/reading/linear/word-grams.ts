/** More words than this are a log, not a sentence. */
const MAX_WORDS = 80

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?|[?!]/gu

/** Where a sentence begins, as a word of its own: `cancel` in front asks for more than `cancel` in the middle. */
const START = '^'

/**
 * The runs of one to `longest` words in a sentence, each once: lower case, every number `0`, without commas.
 * What a linear model looks at.
 */
export function wordGrams(sentence: string, longest: number): readonly string[] {
  const words = [START, ...tokens(sentence)]
  const grams = new Set<string>()
  for (let start = 0; start < words.length; start += 1) {
    let gram = words[start] ?? ''
    if (gram !== START) grams.add(gram)
    for (let end = start + 1; end < Math.min(start + longest, words.length); end += 1) {
      gram = `${gram} ${words[end]}`
      grams.add(gram)
    }
  }
  return [...grams]
}

function tokens(sentence: string): readonly string[] {
  const words =
    sentence
      .toLowerCase()
      .replace(/[‘’ʼ`´]/g, "'")
      .match(WORD) ?? []
  return words.slice(0, MAX_WORDS).map((word) => (/^\d+$/.test(word) ? '0' : word))
}
