import { classesOf, type WordClasses, type WordLists, wordClasses } from './word-classes.ts'

/** Classes of words that together say something: all of `needs` stand in the sentence, in this order if `inOrder`, and none of `never`. */
interface Family {
  readonly needs: readonly number[]
  readonly all: number
  readonly never: number
  readonly inOrder: boolean
}

/** Asks whether a sentence says something, by the classes of its words; `plainWords` gives them. */
export type SaysSo = (words: readonly string[]) => boolean

/**
 * A question about sentences, made of word lists and of families such as `someone entered ours`.
 *
 * A family with `>` between its classes wants them in that order; a class with `!` before it must not occur.
 *
 * @throws Error when a family names a class that has no list: a mistake in the lists
 */
export function wordFamilies(lists: WordLists, families: readonly string[]): SaysSo {
  const classes = wordClasses(lists)
  const ready = families.map((family) => readFamily(classes, family))
  return (words) => {
    const found = classesOf(classes, words)
    const all = found.reduce((sum, one) => sum | one, 0)
    return ready.some(
      (family) =>
        (all & family.all) === family.all &&
        (all & family.never) === 0 &&
        (!family.inOrder || standInOrder(family.needs, found)),
    )
  }
}

function readFamily({ bits }: WordClasses, family: string): Family {
  const parts = family.split(' ').filter((part) => part !== '>')
  const bitOf = (name: string) => {
    const bit = bits[name]
    if (bit === undefined) throw new Error(`No word list "${name}" for "${family}"`)
    return bit
  }
  const never = parts.filter((part) => part.startsWith('!')).map((part) => bitOf(part.slice(1)))
  const needs = parts.filter((part) => !part.startsWith('!')).map(bitOf)
  return {
    needs,
    all: needs.reduce((sum, bit) => sum | bit, 0),
    never: never.reduce((sum, bit) => sum | bit, 0),
    inOrder: family.includes('>'),
  }
}

function standInOrder(needs: readonly number[], found: readonly number[]): boolean {
  let met = 0
  for (const bits of found) {
    while (met < needs.length && (bits & (needs[met] ?? 0)) !== 0) met += 1
    if (met === needs.length) return true
  }
  return false
}
