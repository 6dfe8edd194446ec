import { misspellings, roughly } from './rough-spelling.ts'

/**
 * Words by what they stand for. Each entry is a list with blanks between: `locked` is that word, `hack*` whatever
 * begins so, `logged_in` two words in a row.
 */
export type WordLists = Readonly<Record<string, string>>

/** Word lists made ready for looking up. A class is a bit. */
export interface WordClasses {
  readonly bits: Readonly<Record<string, number>>
  readonly exact: ReadonlyMap<string, number>
  /** By rough spelling. */
  readonly rough: ReadonlyMap<number, number>
  readonly beginnings: ReadonlyMap<string, readonly (readonly [start: string, bit: number])[]>
  /** First words of entries of several words. */
  readonly leads: ReadonlySet<string>
}

/** Beginnings are looked up by so many letters. */
const LEAD_LETTERS = 3

/** An entry has no more words than this. */
const MOST_WORDS = 4

/** A set of classes fits into the bits of a number. */
const MOST_CLASSES = 31

/**
 * Makes word lists ready for looking up.
 *
 * @throws Error when there are more lists than bits, or a beginning is too short: a mistake in the lists
 */
export function wordClasses(lists: WordLists): WordClasses {
  const names = Object.keys(lists)
  if (names.length > MOST_CLASSES) throw new Error(`${names.length} word lists are too many`)
  const bits = Object.fromEntries(names.map((name, at) => [name, 1 << at]))
  const exact = new Map<string, number>()
  const rough = new Map<number, number>()
  const beginnings = new Map<string, (readonly [string, number])[]>()
  const leads = new Set<string>()
  for (const [name, list] of Object.entries(lists)) {
    const bit = bits[name] ?? 0
    for (const entry of list.split(/\s+/).filter((word) => word !== '')) {
      if (entry.endsWith('*')) addBeginning(beginnings, entry.slice(0, -1), bit)
      else exact.set(entry, (exact.get(entry) ?? 0) | bit)
      if (entry.includes('_')) leads.add(entry.slice(0, entry.indexOf('_')))
      else for (const slip of misspellings(entry)) rough.set(slip, (rough.get(slip) ?? 0) | bit)
    }
  }
  return { bits, exact, rough, beginnings, leads }
}

function addBeginning(
  beginnings: Map<string, (readonly [string, number])[]>,
  start: string,
  bit: number,
) {
  if (start.length < LEAD_LETTERS) throw new Error(`"${start}*" is too short`)
  const key = start.slice(0, LEAD_LETTERS)
  beginnings.set(key, [...(beginnings.get(key) ?? []), [start, bit]])
}

/** The classes of each word of a sentence, as bits: of the word alone, and of what begins with it. */
export function classesOf(
  { exact, rough, beginnings, leads }: WordClasses,
  words: readonly string[],
): readonly number[] {
  return words.map((word, at) => {
    let found = exact.get(word) ?? rough.get(roughly(word) ?? 0) ?? 0
    for (const [start, bit] of beginnings.get(word.slice(0, LEAD_LETTERS)) ?? [])
      if (word.startsWith(start)) found |= bit
    if (!leads.has(word)) return found
    let run = word
    for (let end = at + 1; end < Math.min(at + MOST_WORDS, words.length); end += 1) {
      run = `${run}_${words[end]}`
      found |= exact.get(run) ?? 0
    }
    return found
  })
}
