import { type FactDetector, labelled } from './fact.ts'

const MONEY =
  '\\d{1,3}(?:[,. ]\\d{3}){0,3}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,9}(?:[.,]\\d{1,2})?(?!\\d)'

/** How much money it is about. */
export const amounts: readonly FactDetector[] = [
  labelled('Amount', new RegExp(`(?<value>(?:US)?[$€£¥] ?(?:${MONEY})k?)(?![\\w])`, 'dg')),
  labelled('Amount', new RegExp(`\\b(?<value>(?:USD|EUR|GBP|CHF|AUD|CAD) ?(?:${MONEY}))`, 'dg')),
  labelled(
    'Amount',
    new RegExp(
      `(?<![\\w.,])(?<value>(?:${MONEY}) ?(?:usd|eur|gbp|chf|aud|cad|euros?|dollars?|pounds?|[€£]))(?![a-z])`,
      'dgi',
    ),
  ),
]
