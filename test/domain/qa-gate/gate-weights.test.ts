import { expect, test } from 'vitest'
import { HANDOFF_TYPES } from '../../../src/domain/handoff-types/index.ts'
import { CHECK_NAMES } from '../../../src/domain/qa-gate/checks/check-names.ts'
import { handOverAnyway, runQaGate } from '../../../src/domain/qa-gate/gate.ts'
import { type GateWeights, whyFixed } from '../../../src/domain/qa-gate/gate-weights.ts'
import { readText } from '../../../src/reading/fields/read-text.ts'
import { completeDraft } from './complete-packages.ts'

const all = (weight: 'advisory' | 'blocking'): GateWeights =>
  Object.fromEntries(CHECK_NAMES.map((name) => [name, weight]))

const empty = (type: keyof typeof HANDOFF_TYPES) =>
  Object.fromEntries(HANDOFF_TYPES[type].fields.map((name) => [name, '']))

for (const type of Object.keys(HANDOFF_TYPES) as (keyof typeof HANDOFF_TYPES)[]) {
  test(`${type}: with every check advisory an empty note goes, and all that is missing rides along`, () => {
    const fields = empty(type)
    const strict = runQaGate(completeDraft(type, { fields }))
    const lenient = runQaGate(completeDraft(type, { fields, weights: all('advisory') }))
    expect(strict.passed).toBe(false)
    expect(lenient.passed && lenient.handoff.advice.map(({ check }) => check)).toEqual(
      !strict.passed && strict.findings.map(({ check }) => check),
    )
  })
}

test('a case without a receiver and a note with a secret are stopped all the same', () => {
  const weights = all('advisory')
  const nobody = { receiver: { teamId: 't2', teammateId: undefined }, weights }
  expect(runQaGate(completeDraft('support-to-support', nobody)).passed).toBe(false)
  const secret = completeDraft('support-to-support', {
    fields: { feeling: 'Angry, password: hunter22' },
    weights,
  })
  expect(runQaGate(secret).passed).toBe(false)
  expect(handOverAnyway(secret, readText('The customer is on the phone')).granted).toBe(false)
})

test('advice can be made to block, and is then passed by with a reason like any other', () => {
  const draft = completeDraft('support-to-support', {
    fields: { tried: 'Reset the password.' },
    weights: { tried: 'blocking' },
  })
  const verdict = runQaGate(draft)
  expect(!verdict.passed && verdict.findings).toMatchObject([
    { check: 'tried', weight: 'blocking' },
  ])
  const outcome = handOverAnyway(draft, readText('The customer is on the phone'))
  expect(outcome.granted && outcome.handoff.bypass?.findings).toMatchObject([{ check: 'tried' }])
})

test('what a workspace says of one check changes no other', () => {
  const fields = { reason: 'escalating to billing', next_step: 'Billing' }
  const draft = completeDraft('support-to-support', { fields, weights: { reason: 'advisory' } })
  const verdict = runQaGate(draft)
  expect(!verdict.passed && verdict.findings.map(({ check, weight }) => [check, weight])).toEqual([
    ['reason', 'advisory'],
    ['next-step', 'blocking'],
  ])
})

test('the checks nobody can soften are the two that no reason gets past, each with why', () => {
  expect(CHECK_NAMES.filter((name) => whyFixed(name) !== undefined)).toEqual([
    'receiver',
    'secrets',
  ])
})
