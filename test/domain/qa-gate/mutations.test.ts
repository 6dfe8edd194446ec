import { expect, test } from 'vitest'
import { HANDOFF_TYPES, type HandoffTypeName } from '../../../src/domain/handoff-types/index.ts'
import type { CheckName } from '../../../src/domain/qa-gate/checks/index.ts'
import { runQaGate } from '../../../src/domain/qa-gate/gate.ts'
import type { HandoffDraft } from '../../../src/domain/qa-gate/handoff-draft.ts'
import { completeDraft, draftedNote, hopsAgo, type Spoiling } from './complete-packages.ts'

/** One thing wrong with an otherwise complete handoff, for each check that must then speak, and alone. */
const MUTATIONS: Readonly<Record<CheckName, readonly (readonly [what: string, Spoiling])[]>> = {
  summary: [
    ['no summary', { fields: { summary: '' } }],
    ['a summary for any case', { fields: { summary: 'Customer has a problem. Please help.' } }],
    ['one sentence', { fields: { summary: 'Joe was charged twice on Nov 3 and still waits.' } }],
  ],
  reason: [
    ['no reason', { fields: { reason: '' } }],
    ['a destination', { fields: { reason: 'escalating to billing' } }],
  ],
  tried: [
    ['nothing said', { fields: { tried: '' } }],
    ['filler', { fields: { tried: 'see above' } }],
    ['no outcome', { fields: { tried: 'Asked the payment system for a refund' } }],
    ['denied attempts', { fields: { tried: 'Nothing' } }],
  ],
  promised: [
    ['nothing said', { fields: { promised: '' } }],
    ['a promise denied', { fields: { promised: 'Nothing promised' } }],
    ['another promise', { fields: { promised: 'A discount' } }],
  ],
  feeling: [
    ['nothing said', { fields: { feeling: '' } }],
    ['no feeling', { fields: { feeling: 'On the Business plan' } }],
  ],
  'next-step': [
    ['nothing said', { fields: { next_step: '' } }],
    ['no action', { fields: { next_step: 'Billing' } }],
  ],
  receiver: [
    ['nobody', { receiver: { teamId: 't2', teammateId: undefined } }],
    ['a stranger', { receiver: { teamId: 't2', teammateId: 'x' } }],
    ['somebody of another team', { receiver: { teamId: 't1', teammateId: 'mia' } }],
    ['somebody away', { receiver: { teamId: 't2', teammateId: 'jonas' } }],
    ['nobody with a seat', { receiver: { teamId: 't2', teammateId: 'omar' } }],
    ['oneself', { receiver: { teamId: 't1', teammateId: 'ana' } }],
    ['no such team', { receiver: { teamId: 't9', teammateId: 'mia' } }],
  ],
  'repro-steps': [
    ['no steps', { fields: { repro_steps: '' } }],
    ['many words', { fields: { repro_steps: 'It is broken and he is angry and needs it today.' } }],
  ],
  expected: [['no content', { fields: { expected: 'It should work' } }]],
  actual: [['no content', { fields: { actual: 'It does not work' } }]],
  environment: [['no content', { fields: { environment: 'their computer' } }]],
  'product-area': [['no content', { fields: { product_area: 'the app' } }]],
  impact: [
    ['nothing said', { fields: { impact: '' } }],
    ['a size without a thing', { fields: { impact: 'High' } }],
    ['denied for an angry enterprise', { fields: { impact: 'No business impact' } }],
  ],
  severity: [['another scale', { fields: { severity: 'P1' } }]],
  'previous-attempts': [['nothing said', { fields: { previous_attempts: '' } }]],
  'renewal-date': [['nothing said', { fields: { renewal_date: '' } }]],
  health: [['nothing said', { fields: { health: '' } }]],
  friction: [['nothing said', { fields: { friction: '' } }]],
  grounded: [
    ['an invented invoice', invented('Refund FW-99999 in Stripe and tell Joe the date.')],
    ['an invented day', invented('Refund FW-20818 by Dec 24 and tell Joe.')],
  ],
  secrets: [
    ['a card', { fields: { next_step: 'Refund 4111 1111 1111 1111 in Stripe and tell Joe.' } }],
    ['a password', { fields: { tried: 'Logged in with password: hunter2, it failed.' } }],
  ],
  'ping-pong': [['a third hop without a why', { hops: hopsAgo(20, 3) }]],
}

function invented(nextStep: string): Spoiling {
  return { fields: { next_step: nextStep }, drafted: draftedNote({ next_step: nextStep }) }
}

const typeNames = Object.keys(HANDOFF_TYPES) as HandoffTypeName[]

const checksOf = (type: HandoffTypeName): readonly CheckName[] => HANDOFF_TYPES[type].checks

function found(draft: HandoffDraft): readonly CheckName[] {
  const verdict = runQaGate(draft)
  const findings = verdict.passed ? verdict.handoff.advice : verdict.findings
  return findings.map(({ check }) => check)
}

for (const type of typeNames) {
  test(`${type}: a complete package passes without a word`, () => {
    expect(found(completeDraft(type))).toEqual([])
  })

  for (const check of checksOf(type)) {
    for (const [what, spoiling] of MUTATIONS[check]) {
      test(`${type}: ${what} is found by ${check} alone`, () => {
        expect(found(completeDraft(type, spoiling))).toEqual([check])
      })
    }
  }
}

test('every check of every type has a mutation that it must find', () => {
  const asked = new Set(typeNames.flatMap(checksOf))
  expect(asked.size).toBe(Object.keys(MUTATIONS).length)
  for (const check of asked) expect(MUTATIONS[check].length, check).toBeGreaterThan(0)
})

test('everything wrong is found at once, not only the first', () => {
  const nothing = { receiver: { teamId: undefined, teammateId: undefined } }
  const fields = Object.fromEntries(
    HANDOFF_TYPES['support-to-engineering'].fields.map((name) => [name, '']),
  )
  expect(found(completeDraft('support-to-engineering', { ...nothing, fields }))).toEqual([
    'receiver',
    'summary',
    'reason',
    'tried',
    'promised',
    'feeling',
    'product-area',
    'environment',
    'repro-steps',
    'expected',
    'actual',
    'impact',
    'next-step',
  ])
})
