import type { Sentence } from '../sentences.ts'
import { DATE } from '../time-words.ts'
import type { Fact } from './fact.ts'

const DATES = new RegExp(`${DATE}(?<!\\.)`, 'gi')

/** What the words right before a date make of it, most telling first. `$` is where the date begins. */
const BEFORE: readonly (readonly [label: string, words: RegExp])[] = [
  ['Since', /\bsince (?:about |around )?$/i],
  ['Renewal date', /\brenew(?:al|s|ed|ing)?\b[^.!?]{0,30}$/i],
  ['Deadline', /\b(?:until|till|by|before|no later than|latest|due(?: on)?|bis(?: zum)?) $/i],
  ['Invoice date', /\b(?:invoice|rechnung)\b[^.!?]{0,25}\b(?:of|from|dated|vom) $/i],
]

const CHARGE = /\b(?:charg\w*|billed|paid|payment|debited|refund\w*|abgebucht)\b/i

const DUE = /\b(?:must|have to|has to|need to|deadline|due|müssen|frist)\b/i

/** `the stock count of Nov 20`, `the release of Nov 18`. */
const THING = /\b(?:the|our|my|your) (?<thing>\p{Ll}{3,20}(?: \p{Ll}{3,20})?) (?:of|from) $/iu

/** `was accepted on Nov 15`, `we ordered it on Nov 2`. */
const DEED = /\b(?<deed>[a-z]{3,20}ed)\b(?: \w+){0,2} on $/i

/** The dates of a sentence, each with what it is the date of. A date nobody said anything about is left out. */
export const dates = ({ text, plain }: Sentence): readonly Fact[] =>
  [...plain.matchAll(DATES)].flatMap(({ index, 0: { length } }) => {
    const label = labelOf(plain.slice(0, index), plain)
    return label ? [{ label, value: text.slice(index, index + length) }] : []
  })

function labelOf(before: string, plain: string): string | undefined {
  const near = before.slice(-60)
  const told = BEFORE.find(([, words]) => words.test(near))
  if (told) return told[0]
  if (CHARGE.test(plain)) return 'Date of the charge'
  const thing = THING.exec(near)?.groups?.thing
  if (thing) return `Date of the ${thing.toLowerCase()}`
  const deed = DEED.exec(near)?.groups?.deed
  if (deed) return `${deed.charAt(0).toUpperCase()}${deed.slice(1).toLowerCase()} on`
  return DUE.test(plain) ? 'Deadline' : undefined
}
