import { expect, test } from 'vitest'
import { promised } from '../../../../src/domain/qa-gate/checks/promised.ts'
import { draftNote } from '../../../../src/drafting/local/draft-note.ts'
import { readFields } from '../../../../src/reading/fields/read-fields.ts'
import { readConversation } from '../../../../src/reading/transcript/read-conversation.ts'
import { bareAccount, told } from '../../../reading/conversations.ts'
import { completeDraft } from '../complete-packages.ts'
import { type Example, KEPT_ASIDE, SEEN } from './examples.ts'

const WHO: Readonly<Record<string, string>> = { t: 'Maya', c: 'Joe', n: 'Maya notes', f: 'Fin' }

/** Whether the gate says that the note leaves a promise out. */
function isFound([lines, typed]: Example): boolean {
  const transcript = told([
    ['Joe', 'Hi, I need help with my account.'],
    ...lines
      .split('\n')
      .map((line): readonly [string, string] => [WHO[line.slice(0, 1)] ?? 'Joe', line.slice(3)]),
  ])
  const reading = readConversation(transcript)
  const draft = completeDraft('support-to-support')
  const fields = { ...draft.package.fields, promised: typed }
  return (
    promised({
      ...draft,
      package: { ...draft.package, fields },
      typed: readFields(fields),
      reading,
      transcript,
      drafted: draftNote({ transcript, reading, account: bareAccount }),
      account: bareAccount,
    }) !== undefined
  )
}

/** What the gate found of what is missing, and how much of what it found is missing. */
function measured(examples: readonly Example[]) {
  const found = examples.filter(isFound)
  const right = found.filter(([, , isMissing]) => isMissing).length
  const wrong = examples.filter((one) => isFound(one) !== one[2])
  const missing = examples.filter(([, , isMissing]) => isMissing).length
  return { precision: right / found.length, recall: right / missing, wrong }
}

test('undocumented promises are found in at least 90 of 100 handoffs, and falsely in few', () => {
  const { precision, recall, wrong } = measured(SEEN)
  if (process.env.SHOW_PROMISES) console.log({ precision, recall, wrong })
  expect(SEEN.length).toBeGreaterThanOrEqual(80)
  expect(recall).toBeGreaterThanOrEqual(0.9)
  expect(precision).toBeGreaterThanOrEqual(0.9)
})

test('undocumented promises are found as well in handoffs nobody looked at while building', () => {
  const { precision, recall, wrong } = measured(KEPT_ASIDE)
  if (process.env.SHOW_PROMISES) console.log({ precision, recall, aside: wrong.length })
  expect(KEPT_ASIDE.length).toBeGreaterThanOrEqual(80)
  expect(recall).toBeGreaterThanOrEqual(0.85)
  expect(precision).toBeGreaterThanOrEqual(0.85)
})

test('a day that two promises share does not document both', () => {
  const lines =
    't: I will refund the second charge by Friday.\nt: I will also send you a replacement card by Friday.'
  expect(isFound([lines, 'Refund by Friday.', true])).toBe(true)
  expect(isFound([lines, 'Refund and replacement card by Friday.', false])).toBe(false)
  expect(isFound(['t: I will get back to you by Friday.', 'Friday, end of day', false])).toBe(false)
})
