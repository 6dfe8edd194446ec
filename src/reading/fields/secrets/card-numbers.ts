import type { SecretSpan } from './secret-span.ts'

/** Digits in groups of any size, one sign at most between two of them. */
const RUN = /(?<![\p{L}\d+])\d(?:[ \u00A0.\-–]?\d){12,}/gu

/** What the schemes number by, and how long: 13 to 19 digits. Clock readings and many order numbers do not fit. */
const SCHEME =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|5[06-9]\d{11,17}|2[2-7]\d{14}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|35\d{14,17}|6\d{12,18})$/

const SHORTEST = 13
const LONGEST = 19

/** Payment card numbers, by layout, scheme and check digit. The last four digits may be shown, as on a receipt. */
export function cardNumbers(text: string): readonly SecretSpan[] {
  return [...text.matchAll(RUN)].flatMap(({ index, 0: run }) => cardsIn(run, index))
}

/** Cards begin and end with a group; the longest that fits is taken. */
function cardsIn(run: string, at: number): readonly SecretSpan[] {
  const groups = [...run.matchAll(/\d+/g)]
  const found: SecretSpan[] = []
  for (let first = 0; first < groups.length; first += 1) {
    let digits = ''
    let card: { readonly digits: string; readonly last: number } | undefined
    for (let last = first; last < groups.length && digits.length < LONGEST; last += 1) {
      digits += groups[last]?.[0] ?? ''
      if (digits.length >= SHORTEST && isCard(digits)) card = { digits, last }
    }
    const from = groups[first]
    const to = card && groups[card.last]
    if (!card || !from || !to) continue
    found.push({
      kind: 'card-number',
      start: at + from.index,
      end: at + to.index + to[0].length,
      instead: `[card number ending ${card.digits.slice(-4)} removed]`,
    })
    first = card.last
  }
  return found
}

const isCard = (digits: string) =>
  SCHEME.test(digits) && !/^(\d)\1+$/.test(digits) && hasCheckDigit(digits)

/** The Luhn rule of ISO/IEC 7812. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
