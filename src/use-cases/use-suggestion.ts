import type { FieldName } from '../domain/context-package.ts'
import type { Finding } from '../domain/qa-gate/finding.ts'
import type { Desk } from './desk.ts'
import { type HandOverForm, keepForm, readForm } from './hand-over-form.ts'
import { judgeForm } from './judge-form.ts'
import type { Sitting } from './sitting.ts'
import type { TypedForm } from './typed-form.ts'

/** The form with a suggestion in it, and what the gate still finds. */
export interface SuggestionUsed {
  readonly form: HandOverForm
  readonly findings: readonly Finding[]
}

/** Puts the text a finding suggests into its field, and asks the gate again without handing anything over. */
export async function applySuggestion(
  desk: Desk,
  sitting: Sitting,
  typed: TypedForm | undefined,
  field: FieldName | 'receiver',
): Promise<SuggestionUsed> {
  const before = await readForm(desk, sitting, typed)
  const found = await judgeForm(desk, sitting, before)
  const suggestion = found.find(
    (finding) => finding.field === field && finding.suggestion,
  )?.suggestion
  const form = suggestion === undefined ? before : withSuggestion(before, field, suggestion)
  await keepForm(desk, sitting, form)
  return { form, findings: await judgeForm(desk, sitting, form) }
}

function withSuggestion(
  form: HandOverForm,
  field: FieldName | 'receiver',
  suggestion: string,
): HandOverForm {
  const { package: before } = form
  const changed =
    field === 'receiver'
      ? { receiver: { ...before.receiver, teammateId: suggestion } }
      : { fields: { ...before.fields, [field]: suggestion } }
  return { ...form, package: { ...before, ...changed }, touched: true }
}
