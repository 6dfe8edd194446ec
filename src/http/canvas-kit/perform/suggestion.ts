import { INPUTS } from '../../../../canvases/ids.ts'
import { blocked } from '../../../../canvases/inbox/blocked.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { FIELD_NAMES } from '../../../domain/context-package.ts'
import type { FindingField } from '../../../domain/qa-gate/finding.ts'
import { applySuggestion } from '../../../use-cases/use-suggestion.ts'
import { readTypedForm } from '../inbound.ts'
import { showFindings } from '../show/findings.ts'
import { showForm } from '../show/form.ts'
import { formCanvas, showFormAgain } from './form.ts'
import type { Submit } from './submit.ts'

/** Puts a suggested text into its field and shows what the gate still finds. */
export async function performSuggestion(submit: Submit, field: string): Promise<CanvasResponse> {
  const { desk, sitting, request, showing } = submit
  if (!isSuggestible(field)) return showFormAgain(submit)
  const typed = readTypedForm(request)
  const { form, findings } = await applySuggestion(desk, sitting, typed, field)
  if (!findings.some(({ weight }) => weight === 'blocking')) {
    return formCanvas(form, showing, 'Nothing is missing any more. Check and hand over.')
  }
  return blocked({
    ...showForm(form, showing, undefined),
    findings: showFindings(findings, showing),
    bypass: { reason: request.inputs[INPUTS.bypassReason] ?? '', problem: undefined },
  })
}

const SUGGESTIBLE: readonly string[] = [...FIELD_NAMES, 'receiver', 'customer_message']

const isSuggestible = (name: string): name is FindingField => SUGGESTIBLE.includes(name)
