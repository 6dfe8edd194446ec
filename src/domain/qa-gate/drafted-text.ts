import type { FieldName } from '../context-package.ts'
import type { HandoffDraft } from './handoff-draft.ts'

/** What the drafter has for a field, unless that is what already stands there. */
export function draftedText(
  { drafted, typed }: HandoffDraft,
  field: FieldName,
): string | undefined {
  const value = drafted?.fields[field]?.value.trim()
  return value && value !== typed[field].text ? value : undefined
}
