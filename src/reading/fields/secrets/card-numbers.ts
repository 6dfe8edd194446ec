import type { SecretSpan } from './secret-span.ts'

const DIGITS = /(?<![\d.-])\d(?:[ -]?\d){12,18}(?![\d-])/g

/** Card schemes number from 2 to 6; phone numbers, order numbers and clock readings often do not. */
const CARD = /^[2-6]/

/** Payment card numbers, by length, scheme and check digit. The last four digits may be shown, as on a receipt. */
export function cardNumbers(text: string): readonly SecretSpan[] {
  return [...text.matchAll(DIGITS)].flatMap(({ index, 0: written }) => {
    const digits = written.replace(/\D/g, '')
    if (!CARD.test(digits) || /^(\d)\1+$/.test(digits) || !hasCheckDigit(digits)) return []
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
