import { aboutCase, CUSTOMER_BUTTONS } from '../ids.ts'
import { EXAMPLE_CASES, STORED } from './example-cases.ts'
import type { StatusCardView } from './status-card.ts'

const alone = {
  stored: STORED,
  others: [],
  othersTitle: 'Your other requests',
  refresh: 'Refresh',
} as const

const other = (number: number, status: string) => ({
  id: aboutCase(CUSTOMER_BUTTONS.seeCase, number),
  status,
  name: `C-${number}, since November 19`,
})

/** What a customer sees of their cases. */
export const statusCardExamples: Readonly<Record<string, StatusCardView>> = {
  ...Object.fromEntries(
    Object.entries(EXAMPLE_CASES).map(([situation, first]) => [situation, { ...alone, first }]),
  ),
  'several at once': {
    ...alone,
    first: EXAMPLE_CASES['a reply is due soon'],
    others: [
      other(1038, 'With Lena in Engineering: by 5:00 PM'),
      other(1031, 'Waiting for you'),
      other(1020, 'Solved'),
      other(1002, 'Solved'),
    ],
  },
}
