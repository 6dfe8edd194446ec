import type { CaseDetailsView } from './case-details.ts'
import { EXAMPLE_CASES, STORED } from './example-cases.ts'

/** One of several cases, opened from the list. */
export const caseDetailsExamples: Readonly<Record<string, CaseDetailsView>> = Object.fromEntries(
  Object.entries(EXAMPLE_CASES).map(([situation, shown]) => [
    situation,
    { stored: STORED, shown, back: 'Back' },
  ]),
)
