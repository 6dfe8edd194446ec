import { expect, test } from 'vitest'
import {
  BUTTONS,
  FIELD_IDS,
  findingId,
  INPUTS,
  isInputId,
  isSubmitId,
  moreChoicesId,
  useSuggestionId,
} from '../../canvases/ids.ts'
import { FIELD_NAMES } from '../../src/domain/context-package.ts'

test('the form has exactly the fields of the context package', () => {
  expect([...FIELD_IDS]).toEqual([...FIELD_NAMES])
})

test('buttons keep the names others rely on', () => {
  expect(Object.values(BUTTONS)).toEqual(
    expect.arrayContaining([
      'open_case',
      'hand_over',
      'change_type',
      'check_and_hand_over',
      'hand_over_anyway',
      'save_draft',
      'cancel',
      'refresh',
      'briefing',
      'timeline',
      'accept',
      'return',
      'withdraw',
      'back',
    ]),
  )
  expect(useSuggestionId('tried')).toBe('use_suggestion:tried')
  expect(findingId('next-step')).toBe('finding:next-step')
})

test('inputs keep the names others rely on', () => {
  expect(Object.values(INPUTS)).toEqual([
    'handoff_type',
    'receiver_team',
    'receiver',
    'bypass_reason',
    'return_reason',
    'tell_customer',
    'customer_message',
  ])
})

const submitted: [id: string, known: boolean][] = [
  ['hand_over', true],
  ['handoff_type', true],
  ['receiver_team', true],
  ['use_suggestion:reason', true],
  ['use_suggestion:receiver', true],
  ['use_suggestion:anything', false],
  [moreChoicesId('receiver', 2), true],
  ['more:receiver:x', false],
  ['summary', false],
  ['', false],
]

for (const [id, known] of submitted) {
  test(`${id || 'an empty id'} ${known ? 'can' : 'cannot'} be pressed`, () => {
    expect(isSubmitId(id)).toBe(known)
  })
}

test('only inputs bring a value back', () => {
  expect(['summary', 'receiver', 'bypass_reason'].every(isInputId)).toBe(true)
  expect(['refresh', 'finding:reason', ''].some(isInputId)).toBe(false)
})
