import type { SecretSpan } from './secret-span.ts'

/** In one piece, or in the groups that cards are printed in: 4-4-4-4, 4-6-5, 4-6-4. */
const NUMBER =
  /(?<![\p{L}\d])(?:\d{13,19}|\d{4}(?<mark>[ -])(?:\d{4}\k<mark>\d{4}\k<mark>\d{4}|\d{6}\k<mark>\d{4,5}))(?!\d)/gu

/** Card schemes number from 2 to 6; clock readings and many order numbers do not. */
const SCHEME = /^[2-6]/

/** Payment card numbers, by layout, scheme and check digit. The last four digits may be shown, as on a receipt. */
export function cardNumbers(text: string): readonly SecretSpan[] {
  return [...text.matchAll(NUMBER)].flatMap(({ index, 0: written }) => {
    const digits = written.replace(/\D/g, '')
    if (!SCHEME.test(digits) || /^(\d)\1+$/.test(digits) || !hasCheckDigit(digits)) return []
    return [
      {
        kind: 'card-number' as const,
        start: index,
        end: index + written.length,
        instead: `[card number ending ${digits.slice(-4)} removed]`,
      },
    ]
  })
}

/** The Luhn rule of ISO/IEC 7812. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
