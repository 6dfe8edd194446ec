import { expect, test } from 'vitest'
import { HANDOFF_TYPES, type HandoffTypeName } from '../../../src/domain/handoff-types/index.ts'
import { CHECKS } from '../../../src/domain/qa-gate/checks/index.ts'
import {
  COMPLETE_FIELDS,
  completeDraft,
  draftedNote,
  quietReading,
  type Spoiling,
  withField,
} from './complete-packages.ts'

const typeNames = Object.keys(HANDOFF_TYPES) as HandoffTypeName[]

/** Ways to leave a field that bring out every kind of suggestion. */
const LEFT: readonly string[] = [
  '',
  'tbd',
  'Nothing',
  'P1',
  'Asked them about the thing',
  'password: hunter2 and 4111 1111 1111 1111',
  'key AKIAIOSFODNN7EXAMPLE leaked, charged twice, refund failed',
]

const CIRCUMSTANCES: readonly (readonly [string, (type: HandoffTypeName) => Spoiling])[] = [
  ['a telling thread and no draft', () => ({})],
  ['a quiet thread and no draft', () => ({ reading: quietReading })],
  ['a good draft', (type) => ({ drafted: draftedNote(COMPLETE_FIELDS[type]) })],
]

for (const type of typeNames) {
  for (const [circumstance, spoilingFor] of CIRCUMSTANCES) {
    test(`${type}, ${circumstance}: every suggestion passes the check it is for`, () => {
      let used = 0
      for (const field of HANDOFF_TYPES[type].fields) {
        for (const left of LEFT) {
          const draft = completeDraft(type, { ...spoilingFor(type), fields: { [field]: left } })
          for (const name of HANDOFF_TYPES[type].checks) {
            const finding = CHECKS[name](draft)
            if (finding?.suggestion === undefined) continue
            if (finding.field === 'receiver' || finding.field === 'customer_message') continue
            const after = withField(draft, finding.field, finding.suggestion)
            expect(CHECKS[name](after), `${name}: ${finding.suggestion}`).toBeUndefined()
            used += 1
          }
        }
      }
      expect(used).toBeGreaterThan(4)
    })
  }
}

const offered: [
  label: string,
  field: 'repro_steps' | 'expected' | 'actual' | 'feeling',
  text: string,
][] = [
  [
    'steps of the thread, numbered',
    'repro_steps',
    '1. I open Billing > Invoices\n2. I click FW-20818\n3. I press Dispute',
  ],
  ['what the customer expected', 'expected', 'I expected a form to open'],
  ['what the customer saw', 'actual', 'the page stays blank'],
  [
    'the mood with its words',
    'feeling',
    'The customer is angry: "This is ridiculous, I have told this three times now." (message 4).',
  ],
]

for (const [label, field, text] of offered) {
  test(`the conversation offers ${label}`, () => {
    const draft = completeDraft('support-to-engineering', { fields: { [field]: '' } })
    const check = field === 'repro_steps' ? 'repro-steps' : field
    expect(CHECKS[check](draft)?.suggestion).toBe(text)
  })
}

test('evidence is verbatim from the message it names', () => {
  for (const type of typeNames) {
    const draft = completeDraft(type, {
      fields: Object.fromEntries(HANDOFF_TYPES[type].fields.map((field) => [field, ''])),
    })
    const found = HANDOFF_TYPES[type].checks.flatMap((name) => CHECKS[name](draft)?.evidence ?? [])
    expect(found.length).toBeGreaterThan(3)
    for (const { messageId, quote } of found) {
      const message = draft.transcript.messages.find(({ id }) => id === messageId)
      expect(message?.text).toContain(quote)
    }
  }
})
