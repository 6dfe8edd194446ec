import { expect, test } from 'vitest'
import { FIELD_WORDS } from '../../../canvases/inbox/field-words.ts'
import { FIELD_NAMES } from '../../../src/domain/context-package.ts'
import { FIELD_LABELS } from '../../../src/domain/handoff-types/field-labels.ts'
import { fieldsToAsk } from '../../../src/domain/handoff-types/fields-to-ask.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from '../../../src/domain/handoff-types/index.ts'
import { CHECK_NAMES } from '../../../src/domain/qa-gate/checks/check-names.ts'
import { CHECKS } from '../../../src/domain/qa-gate/checks/index.ts'
import { account } from '../qa-gate/complete-packages.ts'

const COMMON = ['summary', 'reason', 'tried', 'promised', 'feeling', 'next_step']

/** What each kind of handoff requires beside the common fields. */
const OWN_FIELDS: Readonly<Record<HandoffTypeName, readonly string[]>> = {
  'support-to-support': [],
  'support-to-engineering': [
    'product_area',
    'environment',
    'repro_steps',
    'expected',
    'actual',
    'impact',
    'linked_bugs',
  ],
  'support-to-success': ['renewal_date', 'health', 'friction'],
  'enterprise-escalation': ['severity', 'impact', 'previous_attempts'],
}

for (const type of Object.values(HANDOFF_TYPES)) {
  test(`${type.label} asks for exactly its fields`, () => {
    expect(new Set(type.fields)).toEqual(new Set([...COMMON, ...OWN_FIELDS[type.name]]))
    expect(new Set(type.fields).size).toBe(type.fields.length)
  })

  test(`${type.label} checks every field but linked bugs, which may stay empty`, () => {
    const checks = new Set<string>(type.checks)
    const unchecked = type.fields.filter((field) => !checks.has(field.replaceAll('_', '-')))
    expect(unchecked).toEqual(type.name === 'support-to-engineering' ? ['linked_bugs'] : [])
    for (const always of ['receiver', 'secrets', 'grounded', 'ping-pong'])
      expect(checks).toContain(always)
  })
}

test('a type is registered under its own name', () => {
  for (const [name, type] of Object.entries(HANDOFF_TYPES)) expect(type.name).toBe(name)
})

test('every check is asked by some type', () => {
  const asked = new Set<string>(Object.values(HANDOFF_TYPES).flatMap(({ checks }) => checks))
  expect([...CHECK_NAMES].filter((name) => !asked.has(name))).toEqual([])
  expect(Object.keys(CHECKS).toSorted()).toEqual([...CHECK_NAMES].toSorted())
})

test('renewal date and health are asked only where the account does not know them', () => {
  expect(fieldsToAsk('support-to-success', account)).toContain('renewal_date')
  const known = { ...account, renewalDate: '2026-01-08', health: ' ' }
  const asked = fieldsToAsk('support-to-success', known)
  expect(asked).not.toContain('renewal_date')
  expect(asked).toContain('health')
})

test('page and browser stay on the form, because the customer may have said something else since', () => {
  const known = { ...account, productArea: 'Billing', environment: 'Chrome' }
  expect(fieldsToAsk('support-to-engineering', known)).toEqual(
    HANDOFF_TYPES['support-to-engineering'].fields,
  )
})

test('every field has a label and an example, and the card calls it the same', () => {
  for (const name of FIELD_NAMES) {
    const { label, example } = FIELD_LABELS[name]
    for (const words of [label, example]) expect(words.trim()).not.toBe('')
    expect(FIELD_WORDS[name].label).toBe(label)
  }
})
