import { expect, test } from 'vitest'
import { stepsOf } from '../../../src/reading/fields/steps.ts'

const told: [label: string, text: string, steps: readonly string[]][] = [
  ['a numbered list', '1. Open Reports\n2. Click Export', ['Open Reports', 'Click Export']],
  ['numbers in one line', '1. Open Reports 2. Click Export', ['Open Reports', 'Click Export']],
  [
    'a chain',
    'Open Reports, click Export, choose CSV',
    ['Open Reports', 'click Export', 'choose CSV'],
  ],
  ['arrows', 'Open Reports -> click Export', ['Open Reports', 'click Export']],
  ['a menu path', 'Settings > Billing', ['Settings > Billing']],
  [
    'a story in the past',
    'I went to Reports and clicked Export',
    ['I went to Reports', 'clicked Export'],
  ],
  [
    'told of somebody',
    'Customer opens Reports and clicks Export',
    ['Customer opens Reports', 'clicks Export'],
  ],
  ['a condition', 'When exporting a report it hangs', ['When exporting a report it hangs']],
  ['a result after the steps', 'Click Export. The file is empty.', ['Click Export.']],
  ['a thing named like an action', 'Export fails. Search results are empty. Login is broken.', []],
  ['a wish', 'Customer wants to export the report', []],
  ['no object', 'Open it. Log in. Try again.', []],
  ['support work', 'Opened a ticket, escalated the case', []],
]

for (const [label, text, steps] of told) {
  test(`steps in ${label}`, () => expect(stepsOf(text)).toEqual(steps))
}
