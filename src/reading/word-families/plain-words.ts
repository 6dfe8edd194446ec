/** More words than this are a log, not a sentence. */
const MAX_WORDS = 90

const WORD = /[\p{L}\p{N}]+(?:'\p{L}+)?/gu

const NOT = /^(did|do|does|is|was|were|are|has|have|had|could|would|should|must)n't$/

/** Denials people write without an apostrophe, and the ones that change their letters. */
const DENIALS: Readonly<Record<string, readonly [string, string]>> = {
  cannot: ['can', 'not'],
  "can't": ['can', 'not'],
  cant: ['can', 'not'],
  "won't": ['will', 'not'],
  wont: ['will', 'not'],
  didnt: ['did', 'not'],
  dont: ['do', 'not'],
  doesnt: ['does', 'not'],
  isnt: ['is', 'not'],
  wasnt: ['was', 'not'],
  arent: ['are', 'not'],
  havent: ['have', 'not'],
  hasnt: ['has', 'not'],
  couldnt: ['could', 'not'],
}

/** The words of a sentence as lists of words are written: lower case, `don't` as `do not`, `customer's` as `customer`. */
export function plainWords(plain: string): readonly string[] {
  const found: string[] = []
  const text = plain.toLowerCase().replaceAll('e-mail', 'email')
  for (const [word] of text.matchAll(WORD)) {
    if (found.length >= MAX_WORDS) break
    const denied = NOT.exec(word)?.[1]
    const denial = Object.hasOwn(DENIALS, word) ? DENIALS[word] : undefined
    if (denied) found.push(denied, 'not')
    else if (denial) found.push(...denial)
    else found.push(bare(word))
  }
  return found
}

/** `i've` is `i`, `neighbour's` is `neighbour`. */
function bare(word: string): string {
  const cut = word.indexOf("'")
  return cut > 0 ? word.slice(0, cut) : word
}
