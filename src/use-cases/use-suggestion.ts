import type { ContextPackage } from '../domain/context-package.ts'
import type { Finding, FindingField } from '../domain/qa-gate/finding.ts'
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
  field: FindingField,
): Promise<SuggestionUsed> {
  const before = await readForm(desk, sitting, typed)
  const found = await judgeForm(desk, sitting, before)
  const suggestion = found.find(
    (finding) => finding.field === field && finding.suggestion,
  )?.suggestion
  const mended = suggestion === undefined ? before : withSuggestion(before, field, suggestion)
  await keepForm(desk, sitting, mended)
  // A suggested receiver is named in the message, and a suggested message is shown as it would be sent.
  const form = suggestion === undefined ? before : await readForm(desk, sitting, undefined)
  return { form, findings: await judgeForm(desk, sitting, form) }
}

function withSuggestion(form: HandOverForm, field: FindingField, suggestion: string): HandOverForm {
  const { package: before } = form
  return { ...form, package: { ...before, ...changed(before, field, suggestion) }, touched: true }
}

function changed(
  { receiver, fields, toCustomer }: ContextPackage,
  field: FindingField,
  suggestion: string,
): Partial<ContextPackage> {
  switch (field) {
    case 'receiver':
      return { receiver: { ...receiver, teammateId: suggestion } }
    case 'customer_message':
      return { toCustomer: { tell: true, text: suggestion, madeFor: toCustomer?.madeFor } }
    default:
      return { fields: { ...fields, [field]: suggestion } }
  }
}
