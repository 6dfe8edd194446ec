import { wordList } from '../fields/word-list.ts'

/** The words after these name a thing. */
const NAMES_NEXT = wordList(`
  the your my our a an this that these those his her their its both all every each another more some any`)

/** Name nothing themselves: the words between things, times, and whoever does it. */
const NAMES_NOTHING = wordList(`
  i you he she it we they me him them us who what which how why where when there here as at by for from in into of
  off on onto out over to under until up with within without after before during since than then and or but so if
  because be is are was were am been being 'm 's 're have has had 've do does did will would shall should can could
  may might must 'll get gets got go goes went now just also already again still soon today tonight tomorrow
  yesterday later once not no yes please thanks thank sorry
  day days hour hours minute minutes week weeks weekend month months year years morning afternoon evening night noon
  end business working monday tuesday wednesday thursday friday saturday sunday january february march april june july
  august september october november december next last first second third other same new full whole latest quick
  correct corrected right wrong own way moment time times bit lot few couple best soonest
  side team teams colleague colleagues engineer engineers engineering developer developers someone somebody customer
  manager support
  fixed solved resolved refunded credited sent issued processed done completed works working restored deployed released
  attached shared delivered received called arrived happen happened promised agreed said found`)

/** Words of one thing are compared by their beginning, so that `invoices` and `invoice` are one. In letters. */
const STEM_LETTERS = 6

/** So many words after `the` or `your` can belong to one thing. */
const MOST_WORDS = 3

/** Which of several: `the first charge` is not the second. */
const WHICH_ONE = /\b(?:first|second|third|fourth|other|last|latest|previous|new|old)\b/g

/** The number of an order, an invoice, an account: four digits at least. */
const ID = /\b\w{0,12}\d{4,12}\b/g

const WORD = /[\p{L}\p{N}][\p{L}\p{N}_-]*|'(?:m|s|re|ve|ll)\b/gu

/** What a sentence speaks of. All in lower case, words by their beginnings. */
export interface Things {
  /** Its things: `the second charge` is `charge`. */
  readonly objects: readonly string[]
  /** Which of several: `second`. */
  readonly which: ReadonlySet<string>
  /** Numbers of orders, invoices, accounts. */
  readonly ids: ReadonlySet<string>
  readonly words: ReadonlySet<string>
}

/** The things a sentence of straight quotes speaks of. */
export function thingsIn(plain: string): Things {
  const lower = plain.toLowerCase()
  const words = lower.match(WORD) ?? []
  return {
    objects: objectsIn(words),
    which: new Set(lower.match(WHICH_ONE)),
    ids: new Set(lower.match(ID)),
    words: new Set(words.map(stem)),
  }
}

/**
 * Whether a deed can be done to what was promised: it names one of its things, or names nothing but the deed. Two that
 * speak of a different one of several, or of different numbers, never fit.
 *
 * @param named words of the deed itself, which tell no thing: `refund`
 */
export function fitsPromised(promise: Things, deed: Things, named: RegExp): boolean {
  if (differ(promise.which, deed.which) || differ(promise.ids, deed.ids)) return false
  const promised = promise.objects.filter((thing) => !named.test(thing))
  if (promised.length === 0 || deed.objects.every((thing) => named.test(thing))) return true
  return promised.some((thing) => deed.words.has(thing))
}

function objectsIn(words: readonly string[]): readonly string[] {
  const found: string[] = []
  let isOpenFor = 0
  for (const word of words) {
    if (NAMES_NEXT.has(word)) isOpenFor = MOST_WORDS
    else if (NAMES_NOTHING.has(word)) isOpenFor = WHICH_WORDS.has(word) ? isOpenFor : 0
    else if (isOpenFor-- > 0) found.push(stem(word))
  }
  return found
}

const WHICH_WORDS = wordList(
  'first second third other same new full whole latest last next own corrected correct right wrong',
)

const stem = (word: string): string => word.replace(/s$/, '').slice(0, STEM_LETTERS)

/** Whether both name some, and none of them is the same. */
export const differ = (ones: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  ones.size > 0 && others.size > 0 && ones.isDisjointFrom(others)
