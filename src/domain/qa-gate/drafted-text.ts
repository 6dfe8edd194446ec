import type { FieldName } from '../context-package.ts'
import type { HandoffDraft } from './handoff-draft.ts'
import { unlessTyped } from './unless-typed.ts'

/** What the drafter has for a field, unless that is what already stands there. */
export function draftedText(draft: HandoffDraft, field: FieldName): string | undefined {
  return unlessTyped(draft.drafted?.fields[field]?.value, draft.typed[field])
}
