import { expect, expectTypeOf, test } from 'vitest'
import { HANDOFF_TYPES } from '../../../src/domain/handoff-types/index.ts'
import {
  type BypassOutcome,
  handOverAnyway,
  type ReadyHandoff,
  runQaGate,
} from '../../../src/domain/qa-gate/gate.ts'
import { readText } from '../../../src/reading/fields/read-text.ts'
import { account, completeDraft, sender } from './complete-packages.ts'

const vague = { fields: { reason: 'escalating to billing', tried: 'Reset the password.' } }

const escalate = (handoff: ReadyHandoff) => handoff.receiver

test('what passes carries the package, the people and the account', () => {
  const draft = completeDraft('support-to-support')
  const verdict = runQaGate(draft)
  expect(verdict).toEqual({
    passed: true,
    handoff: {
      package: draft.package,
      sender,
      receiver: { teammateId: 'mia', name: 'Mia Chen', team: { id: 't2', name: 'Billing' } },
      account,
      advice: [],
      bypass: undefined,
    },
  })
})

test('advice alone passes and rides along', () => {
  const draft = completeDraft('support-to-support', { fields: { tried: 'Reset the password.' } })
  const verdict = runQaGate(draft)
  expect(verdict.passed && verdict.handoff.advice.map(({ check }) => check)).toEqual(['tried'])
})

test('a block lists advice too', () => {
  const verdict = runQaGate(completeDraft('support-to-support', vague))
  expect(!verdict.passed && verdict.findings.map(({ check }) => check)).toEqual(['reason', 'tried'])
})

test('the same draft gets the same verdict', () => {
  const draft = completeDraft('support-to-engineering', vague)
  expect(runQaGate(draft)).toEqual(runQaGate(draft))
})

test('a draft that has not been through the gate cannot be escalated', () => {
  const draft = completeDraft('support-to-support')
  const lookalike = {
    package: draft.package,
    sender,
    receiver: sender,
    account,
    advice: [],
    bypass: undefined,
  }
  // @ts-expect-error a draft that has not been through the gate cannot be escalated
  expect(() => escalate(draft)).not.toThrow()
  // @ts-expect-error nor can something that only looks like what the gate makes
  expect(escalate(lookalike)).toBe(sender)
  expectTypeOf<Extract<BypassOutcome, { granted: true }>['handoff']>().toEqualTypeOf<ReadyHandoff>()
})

test('a bypass records the reason and exactly what blocked', () => {
  const outcome = handOverAnyway(
    completeDraft('support-to-support', vague),
    readText('Mia is waiting on the phone'),
  )
  expect(outcome.granted).toBe(true)
  if (!outcome.granted) return
  expect(outcome.handoff.bypass?.reason).toBe('Mia is waiting on the phone')
  expect(outcome.handoff.bypass?.findings.map(({ check }) => check)).toEqual(['reason'])
  expect(outcome.handoff.advice.map(({ check }) => check)).toEqual(['tried'])
})

test('what blocks nothing is not a bypass', () => {
  const outcome = handOverAnyway(completeDraft('support-to-support'), readText('In a hurry today'))
  expect(outcome.granted && outcome.handoff.bypass).toBeUndefined()
})

for (const reason of [
  '',
  '   ',
  'tbd',
  'asdf',
  '???',
  'n/a',
  'none',
  '...',
  'xxx',
  'because',
  '-',
]) {
  test(`"${reason}" is no reason to hand over anyway`, () => {
    const outcome = handOverAnyway(completeDraft('support-to-support', vague), readText(reason))
    expect(outcome).toMatchObject({ granted: false, why: 'no-reason' })
    expect(!outcome.granted && outcome.findings.length).toBe(2)
  })
}

for (const reason of [
  'Customer on hold',
  'Mia asked for it',
  'shift ends',
  'Outage',
  'Dringend, Mia weiß Bescheid',
]) {
  test(`"${reason}" is a reason to hand over anyway`, () => {
    const outcome = handOverAnyway(completeDraft('support-to-support', vague), readText(reason))
    expect(outcome.granted).toBe(true)
  })
}

const nobody: [label: string, teammateId: string | undefined][] = [
  ['nobody is named', undefined],
  ['a stranger is named', 'x'],
  ['only the sender is named', 'ana'],
]

for (const [label, teammateId] of nobody) {
  test(`a case cannot be left without a new owner: ${label}`, () => {
    const draft = completeDraft('support-to-support', {
      receiver: { teamId: undefined, teammateId },
    })
    expect(handOverAnyway(draft, readText('The customer is on the phone'))).toMatchObject({
      granted: false,
      why: 'no-receiver',
    })
  })
}

test('somebody away can be named anyway', () => {
  const draft = completeDraft('support-to-support', {
    receiver: { teamId: 't2', teammateId: 'jonas' },
  })
  expect(handOverAnyway(draft, readText('Jonas is back in ten minutes')).granted).toBe(true)
})

test('a secret is never handed on, in the note or in the reason', () => {
  const secret = completeDraft('support-to-support', {
    fields: { feeling: 'Angry, password: hunter2' },
  })
  expect(handOverAnyway(secret, readText('The customer is on the phone'))).toMatchObject({
    granted: false,
    why: 'secret-in-note',
  })
  const draft = completeDraft('support-to-support', vague)
  expect(handOverAnyway(draft, readText('Use password: hunter2 to look'))).toMatchObject({
    granted: false,
    why: 'secret-in-note',
  })
})

test('every type asks for its receiver, or the gate could pass a case without an owner', () => {
  for (const { checks } of Object.values(HANDOFF_TYPES)) expect(checks).toContain('receiver')
})
