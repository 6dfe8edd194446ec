import { expect, test } from 'vitest'
import { FIELD_NAMES, type FieldName } from '../../../src/domain/context-package.ts'
import { FIELD_LABELS } from '../../../src/domain/handoff-types/field-labels.ts'
import { HANDOFF_TYPES, type HandoffTypeName } from '../../../src/domain/handoff-types/index.ts'
import { CHECKS, type CheckName } from '../../../src/domain/qa-gate/checks/index.ts'
import type { Finding } from '../../../src/domain/qa-gate/finding.ts'
import { CLEAR_IMPACTS, UNCLEAR_IMPACTS } from '../../reading/fields/impacts.ts'
import { SPECIFIC_REASONS, VAGUE_REASONS } from '../../reading/fields/reasons.ts'
import { NO_STEPS, REPEATABLE_STEPS } from '../../reading/fields/step-boxes.ts'
import { ANSWERS, type Answers } from './answers.ts'
import { completeDraft, quietReading } from './complete-packages.ts'

type CheckedField = Exclude<FieldName, 'linked_bugs'>

const TABLES: Readonly<Record<CheckedField, Answers>> = {
  ...ANSWERS,
  reason: { good: SPECIFIC_REASONS, bad: VAGUE_REASONS },
  repro_steps: { good: REPEATABLE_STEPS, bad: NO_STEPS },
  impact: { good: CLEAR_IMPACTS, bad: UNCLEAR_IMPACTS },
}

const CHECK_OF: Readonly<Record<CheckedField, CheckName>> = {
  summary: 'summary',
  reason: 'reason',
  tried: 'tried',
  promised: 'promised',
  feeling: 'feeling',
  severity: 'severity',
  impact: 'impact',
  previous_attempts: 'previous-attempts',
  product_area: 'product-area',
  environment: 'environment',
  repro_steps: 'repro-steps',
  expected: 'expected',
  actual: 'actual',
  renewal_date: 'renewal-date',
  health: 'health',
  friction: 'friction',
  next_step: 'next-step',
}

const checkedFields = FIELD_NAMES.filter((name) => name !== 'linked_bugs')

const typeWith = (field: FieldName): HandoffTypeName => {
  const found = Object.values(HANDOFF_TYPES).find(({ fields }) =>
    (fields as readonly FieldName[]).includes(field),
  )
  return found?.name ?? 'support-to-support'
}

const judge = (field: CheckedField, text: string): Finding | undefined =>
  CHECKS[CHECK_OF[field]](completeDraft(typeWith(field), { fields: { [field]: text } }))

for (const field of checkedFields) {
  for (const text of TABLES[field].good) {
    test(`${field}: "${text}" is an answer`, () => expect(judge(field, text)).toBeUndefined())
  }
  for (const text of ['', ' \n ', ...TABLES[field].bad]) {
    test(`${field}: "${text}" is blocked, with what is wrong and what to write`, () => {
      expect(judge(field, text)).toMatchObject({
        check: CHECK_OF[field],
        field,
        weight: 'blocking',
        problem: expect.stringMatching(/^\S.{10,}[.]$/s),
        fix: expect.stringMatching(/^[A-Z].{10,}[.]$/s),
      })
    })
  }
  test(`${field}: the example on the form would pass`, () => {
    expect(judge(field, FIELD_LABELS[field].example)).toBeUndefined()
  })
}

test('there are enough labelled answers to mean something', () => {
  expect(VAGUE_REASONS.length + SPECIFIC_REASONS.length).toBeGreaterThanOrEqual(40)
  expect(NO_STEPS.length + REPEATABLE_STEPS.length).toBeGreaterThanOrEqual(30)
  expect(CLEAR_IMPACTS.length + UNCLEAR_IMPACTS.length).toBeGreaterThanOrEqual(20)
})

const plainNothings: [field: 'tried' | 'promised', text: string][] = [
  ['tried', 'Nothing tried yet'],
  ['tried', 'Nothing'],
  ['tried', 'No troubleshooting done'],
  ['promised', 'Nothing promised'],
  ['promised', 'none'],
  ['promised', 'n/a'],
  ['promised', 'We have not promised anything'],
  ['promised', 'Nothing was promised to the customer.'],
]

for (const [field, text] of plainNothings) {
  test(`${field}: "${text}" is an answer where the thread holds nothing either`, () => {
    const draft = completeDraft('support-to-support', {
      reading: quietReading,
      fields: { [field]: text },
    })
    expect(CHECKS[field](draft)).toBeUndefined()
  })
}
