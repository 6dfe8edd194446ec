import { expect, test } from 'vitest'
import { inSections } from '../../../src/reading/bug-report/in-sections.ts'
import { rolesOf } from '../../../src/reading/bug-report/roles-of.ts'

/** A report by an app's user, each sentence with what it tells: s a step, e what was expected, o what was seen. */
const REPORT: [told: '' | 's' | 'e' | 'o' | 'so', text: string][] = [
  ['o', 'Totals disappear after the second export'],
  ['', 'Describe the bug'],
  ['o', 'The totals are missing in every file but the first.'],
  ['', 'Steps to reproduce the behavior:'],
  ['s', '1. Go to Reports'],
  ['s', "2. Tap 'Export'"],
  ['so', '3. Tap it again and the app crashes'],
  ['o', '4. See error'],
  ['', 'Expected behavior'],
  ['e', 'Both files hold the totals.'],
  ['', 'What happens instead?'],
  ['o', 'I get kicked back to the start page.'],
  ['', 'Environment:'],
  ['', 'Phone model: Pixel 8'],
  ['', 'Logs'],
  ['', 'at com.example.reports.Export.run(Export.java:160)'],
]

test('every sentence of a report is read for what it tells', () => {
  const sentences = inSections(
    REPORT.map(([, text]) => text),
    true,
  )
  const told = rolesOf(sentences).map(
    ({ step, expected, observed }) =>
      `${step ? 's' : ''}${expected ? 'e' : ''}${observed ? 'o' : ''}`,
  )
  expect(told.map((roles, at) => [roles, REPORT[at]?.[1]])).toEqual(REPORT)
})
