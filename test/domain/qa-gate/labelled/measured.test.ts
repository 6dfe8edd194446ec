import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { FieldName } from '../../../../src/domain/context-package.ts'
import type { HandoffTypeName } from '../../../../src/domain/handoff-types/index.ts'
import { CHECKS, type CheckName } from '../../../../src/domain/qa-gate/checks/index.ts'
import { CLEAR_IMPACTS, UNCLEAR_IMPACTS } from '../../../reading/fields/impacts.ts'
import { SPECIFIC_REASONS, VAGUE_REASONS } from '../../../reading/fields/reasons.ts'
import { completeDraft } from '../complete-packages.ts'
import { CLEAR_IMPACTS_SEEN, UNCLEAR_IMPACTS_SEEN } from './impacts-seen.ts'
import { CLEAR_IMPACTS_UNSEEN, UNCLEAR_IMPACTS_UNSEEN } from './impacts-unseen.ts'
import { measure } from './measure.ts'
import { OTHER_ANSWERS_UNSEEN } from './other-answers-unseen.ts'
import { SPECIFIC_REASONS_SEEN, VAGUE_REASONS_SEEN } from './reasons-seen.ts'
import { SPECIFIC_REASONS_UNSEEN, VAGUE_REASONS_UNSEEN } from './reasons-unseen.ts'

interface Labelled {
  readonly what: string
  readonly check: CheckName
  readonly field: FieldName
  readonly type: HandoffTypeName
  /** To be stopped. */
  readonly bad: readonly string[]
  /** To be let through. */
  readonly good: readonly string[]
  /** Under these the test is red. */
  readonly floor: { readonly precision: number; readonly recall: number }
}

/** The figures people read have to be those that are measured. */
const README = readFileSync('test/bench/README.md', 'utf8')

const REASON = { check: 'reason', field: 'reason', type: 'support-to-support' } as const
const IMPACT = { check: 'impact', field: 'impact', type: 'enterprise-escalation' } as const

const SETS: readonly Labelled[] = [
  {
    what: 'reasons, the half that was looked at',
    ...REASON,
    bad: [...VAGUE_REASONS, ...VAGUE_REASONS_SEEN],
    good: [...SPECIFIC_REASONS, ...SPECIFIC_REASONS_SEEN],
    floor: { precision: 0.97, recall: 0.95 },
  },
  {
    what: 'reasons, the half that was not',
    ...REASON,
    bad: VAGUE_REASONS_UNSEEN,
    good: SPECIFIC_REASONS_UNSEEN,
    floor: { precision: 0.95, recall: 0.85 },
  },
  {
    what: 'impacts, the half that was looked at',
    ...IMPACT,
    bad: [...UNCLEAR_IMPACTS, ...UNCLEAR_IMPACTS_SEEN],
    good: [...CLEAR_IMPACTS, ...CLEAR_IMPACTS_SEEN],
    floor: { precision: 0.95, recall: 0.95 },
  },
  {
    what: 'impacts, the half that was not',
    ...IMPACT,
    bad: UNCLEAR_IMPACTS_UNSEEN,
    good: CLEAR_IMPACTS_UNSEEN,
    floor: { precision: 0.8, recall: 0.85 },
  },
  {
    what: 'summaries nobody looked at',
    check: 'summary',
    field: 'summary',
    type: 'support-to-support',
    ...OTHER_ANSWERS_UNSEEN.summary,
    floor: { precision: 0.8, recall: 0.8 },
  },
  {
    what: 'attempts nobody looked at',
    check: 'tried',
    field: 'tried',
    type: 'support-to-support',
    ...OTHER_ANSWERS_UNSEEN.tried,
    floor: { precision: 0.8, recall: 0.8 },
  },
  {
    what: 'next steps nobody looked at',
    check: 'next-step',
    field: 'next_step',
    type: 'support-to-support',
    ...OTHER_ANSWERS_UNSEEN.next_step,
    floor: { precision: 0.8, recall: 0.8 },
  },
]

for (const { what, check, field, type, bad, good, floor } of SETS) {
  test(`${what}: the check stops those and only those that would be asked about again`, () => {
    const stops = (text: string) =>
      CHECKS[check](completeDraft(type, { fields: { [field]: text } }))?.weight === 'blocking'
    const { precision, recall, missed, wronglyStopped } = measure(bad, good, stops)
    const figures = `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`
    const shown = [figures, ...missed.map((text) => `let through: ${text}`)]
    const said = [...shown, ...wronglyStopped.map((text) => `stopped: ${text}`)].join('\n')
    expect(precision, said).toBeGreaterThanOrEqual(floor.precision)
    expect(recall, said).toBeGreaterThanOrEqual(floor.recall)
    const row = [what, bad.length, good.length, precision.toFixed(2), recall.toFixed(2)]
    expect(README, said).toContain(`| ${row.join(' | ')} |`)
  })
}

test('there are at least 150 labelled examples of each, half of them not looked at', () => {
  const [reasonsSeen, reasons, impactsSeen, impacts] = SETS.map(
    ({ bad, good }) => new Set([...bad, ...good]).size,
  )
  expect((reasonsSeen ?? 0) + (reasons ?? 0)).toBeGreaterThanOrEqual(150)
  expect((impactsSeen ?? 0) + (impacts ?? 0)).toBeGreaterThanOrEqual(150)
  expect(Math.min(reasons ?? 0, impacts ?? 0)).toBeGreaterThanOrEqual(70)
})
