/** Whether the words just before `index` deny what stands there. */
type Denies = (plain: string, index: number) => boolean

const DENIED_BEFORE =
  /(?:n't|\b(?:not|no|never(?! so\b)|without|neither|cannot|dont|didnt|isnt|nicht|keine?))(?: (?:a|an|any|the|that|really|so|too|very|being|getting|get|want|need|looking for|asking for|here for|to)){0,4} ?$/i

const BY_NOBODY =
  /\b(?:nobody|no[ -]?one|none of us|niemand)(?: (?:else|here|ever|has|have|had|is|are|was|were|been|got|hat|unser\w*|mein\w*)){0,3} ?$/i

/** A question put the other way round denies nothing: `Isn't the site down?` */
const ASKED_BY_DENYING = /^\W*(?:is|are|was|were|has|have)n't\b.*\?["')\]]*$/i

/** So far back a denial is looked for. In UTF-16 units. */
const DENIAL_CHARS = 40

/** Where something new begins in a sentence: a denial does not reach over it. */
const NEXT_CLAUSE = /[,;:–—]|\b(?:but|and|however|although|aber|und)\b/gi

/** Whether the words just before `index` deny what stands there: `I don't want a refund`. */
export const isDenied: Denies = (plain, index) =>
  DENIED_BEFORE.test(before(plain, index)) && !ASKED_BY_DENYING.test(plain)

/** The same of what may have happened: `nobody hacked us` denies that, while what nobody gave is still wanted. */
export const hasNotHappened: Denies = (plain, index) =>
  isDenied(plain, index) || BY_NOBODY.test(before(plain, index))

const before = (plain: string, index: number) =>
  plain.slice(Math.max(0, index - DENIAL_CHARS), index)

/**
 * Whether a sentence says something: in these words, if they are not denied, or else in others.
 * Where the words are denied, only what stands outside of their clause is asked whether it says so in others.
 */
export function isSaid(
  plain: string,
  words: RegExp,
  denies: Denies = isDenied,
  inOtherWords: (left: string) => boolean = () => false,
): boolean {
  const match = words.exec(plain)
  if (!match) return inOtherWords(plain)
  if (!denies(plain, match.index)) return true
  return inOtherWords(withoutClauseAt(plain, match.index, match[0].length))
}

function withoutClauseAt(plain: string, index: number, length: number): string {
  const from = [...plain.slice(0, index).matchAll(NEXT_CLAUSE)].at(-1)?.index ?? 0
  const after = plain.slice(index + length)
  const to = after.search(NEXT_CLAUSE)
  return `${plain.slice(0, from)} ${to < 0 ? '' : after.slice(to)}`
}
