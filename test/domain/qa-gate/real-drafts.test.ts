import { expect, test } from 'vitest'
import type { FieldValues } from '../../../src/domain/context-package.ts'
import { HANDOFF_TYPES } from '../../../src/domain/handoff-types/index.ts'
import { CHECKS } from '../../../src/domain/qa-gate/checks/index.ts'
import type { HandoffDraft } from '../../../src/domain/qa-gate/handoff-draft.ts'
import { draftNote } from '../../../src/drafting/local/draft-note.ts'
import { readFields } from '../../../src/reading/fields/read-fields.ts'
import { readConversation } from '../../../src/reading/transcript/read-conversation.ts'
import { CONVERSATIONS, type Written } from '../../reading/conversations.ts'
import { completeDraft, withField } from './complete-packages.ts'

/** Bugs whose steps nobody asked the customer for: there the gate has to ask for more than usual. */
const UNDESCRIBED = new Set(['bug without steps', 'long thread'])

/** A handoff of a written conversation as its form opens: nothing typed, the drafted note accepted or not. */
function opened({ transcript, account }: Written, accepted: boolean): HandoffDraft {
  const reading = readConversation(transcript)
  const drafted = draftNote({ transcript, reading, account })
  const fields: FieldValues = accepted
    ? Object.fromEntries(Object.entries(drafted.fields).map(([name, { value }]) => [name, value]))
    : {}
  const { package: complete, ...rest } = completeDraft(drafted.suggestedType)
  const given = { type: drafted.suggestedType, receiver: complete.receiver, fields }
  return {
    ...rest,
    package: given,
    typed: readFields(fields),
    reading,
    transcript,
    drafted,
    account,
  }
}

const findingsIn = (draft: HandoffDraft) =>
  HANDOFF_TYPES[draft.package.type].checks.flatMap((name) => CHECKS[name](draft) ?? [])

for (const [name, written] of Object.entries(CONVERSATIONS)) {
  test(`${name}: what the gate suggests from the draft passes the gate`, () => {
    for (const draft of [opened(written, false), opened(written, true)]) {
      for (const { check, field, suggestion } of findingsIn(draft)) {
        if (suggestion === undefined) continue
        if (field === 'receiver' || field === 'customer_message') continue
        expect(CHECKS[check](withField(draft, field, suggestion)), suggestion).toBeUndefined()
      }
    }
  })

  test(`${name}: nothing in the draft is pointed out as made up`, () => {
    expect(CHECKS.grounded(opened(written, true))).toBeUndefined()
  })

  if (UNDESCRIBED.has(name)) continue
  test(`${name}: after the draft is accepted, at most four fields are left to a human`, () => {
    const left = new Set(
      findingsIn(opened(written, true)).flatMap(({ weight, field }) =>
        weight === 'blocking' ? [field] : [],
      ),
    )
    expect(left.size, [...left].join(', ')).toBeLessThanOrEqual(4)
  })
}
