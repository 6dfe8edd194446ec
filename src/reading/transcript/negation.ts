import { isUnmetDemand } from './unmet-demand.ts'

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

/**
 * The same of what may have happened: `nobody hacked us` denies that, while what nobody gave is still wanted.
 * What was demanded and not done is no denial, but the matter itself.
 */
export const hasNotHappened: Denies = (plain, index) =>
  (isDenied(plain, index) || BY_NOBODY.test(before(plain, index))) && !isUnmetDemand(plain, index)

const before = (plain: string, index: number) =>
  plain.slice(Math.max(0, index - DENIAL_CHARS), index)

/** Of so many denied words the rest of their sentence is still looked at: who denies more says nothing else. */
const MAX_DENIALS = 8

/**
 * Whether a sentence says something: in these words, wherever they are not denied, or else in others.
 * The clauses of denied words are left out: only what stands outside of them is asked whether it says so in others.
 */
export function isSaid(
  plain: string,
  words: RegExp,
  denies: Denies = isDenied,
  inOtherWords: (left: string) => boolean = () => false,
): boolean {
  let left = plain
  for (let denied = 0; denied < MAX_DENIALS; denied += 1) {
    const match = words.exec(left)
    if (!match) break
    if (!denies(left, match.index)) return true
    left = withoutClauseAt(left, match.index, match[0].length)
  }
  return inOtherWords(left)
}

function withoutClauseAt(plain: string, index: number, length: number): string {
  const from = [...plain.slice(0, index).matchAll(NEXT_CLAUSE)].at(-1)?.index ?? 0
  const after = plain.slice(index + length)
  const to = after.search(NEXT_CLAUSE)
  return `${plain.slice(0, from)} ${to < 0 ? '' : after.slice(to)}`
}
