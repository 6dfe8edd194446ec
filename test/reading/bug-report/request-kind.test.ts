import { expect, test } from 'vitest'
import type { RequestKind } from '../../../src/reading/bug-report/request-cue.ts'
import { requestKindOf } from '../../../src/reading/bug-report/request-kind.ts'

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
  [
    'feature',
    'Filter by owner',
    'There is no way to filter the list. It would be possible to add it.',
  ],
  ['bug', 'Export', '![screenshot](https://files.example.com/1.png) The export fails after login.'],
  [
    'bug',
    'KeyError while saving an order',
    'Traceback (most recent call last):\n  File "shop.py", line 3, in save\nKeyError: 7',
  ],
  ['question', 'How do I change the logo?', ''],
  ['question', 'How can I add a second user?', 'Is there a way to invite them by mail?'],
  [
    'question',
    'second user',
    'I tried https://stackoverflow.com/questions/12, can someone explain what I am doing wrong? Here is my setup.',
  ],
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

test('a form filled in from a tracker is read by its form, not as what the customer wrote', () => {
  const form = '<!-- feature_request template -->\n\nSee #1042, we discussed it there.'
  expect(requestKindOf('Sorting', form)).toBe('feature')
  expect(requestKindOf('fix: sorting', 'Fixes #1042')).toBe('bug')
})
