import { expect, test } from 'vitest'
import { type RequestKind, requestKindOf } from '../../../src/reading/bug-report/request-kind.ts'

const written: [kind: RequestKind, subject: string, text: string][] = [
  [
    'bug',
    'Export crashes with more than 1000 rows',
    'Since version 4.2 the export crashes. Steps to reproduce: open Reports, click Export.',
  ],
  ['bug', 'Wrong total on invoices', 'The total does not include the discount.'],
  ['bug', 'App closes by itself', ''],
  ['feature', 'Add a dark mode', 'It would be nice to have a dark mode, our team works at night.'],
  ['feature', 'Feature request: sort by name', 'Currently there is no way to sort the list.'],
  ['feature', 'Support for two currencies', 'This would allow us to invoice abroad.'],
  ['question', 'How do I change the logo?', ''],
  [
    'question',
    'Logo',
    'Hi, I am new here and I am trying to change the logo. Can someone help? Thanks in advance!',
  ],
  ['question', 'Where can I find my invoices', 'Is there a way to download them all?'],
]

for (const [kind, subject, text] of written) {
  test(`${kind}: ${subject} / ${text}`, () => expect(requestKindOf(subject, text)).toBe(kind))
}
