import { handOver as handOverForm } from '../../../../canvases/inbox/hand-over.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import type { HandOverForm } from '../../../use-cases/hand-over-form.ts'
import { saveDraft } from '../../../use-cases/save-form.ts'
import { readTypedForm } from '../inbound.ts'
import { showDrafter } from '../show/drafter.ts'
import { type PickerPages, showForm } from '../show/form.ts'
import type { Showing } from '../show/showing.ts'
import type { Submit } from './submit.ts'

/** Keeps what was typed and shows the form as things stand now. */
export async function showFormAgain(
  submit: Submit,
  notice?: string,
  pages?: PickerPages,
): Promise<CanvasResponse> {
  const { desk, sitting, request } = submit
  return formCanvas(
    await saveDraft(desk, sitting, readTypedForm(request)),
    submit.showing,
    notice,
    pages,
  )
}

/** The form before the gate has looked at it, with what just happened. */
export function formCanvas(
  form: HandOverForm,
  showing: Showing,
  notice: string | undefined,
  pages?: PickerPages,
): CanvasResponse {
  const draft = form.conversation
    ? form.conversation.transcript.messages.length > 0
      ? 'ready'
      : 'none'
    : 'in-progress'
  const draftedBy = showDrafter(form)
  return handOverForm({ ...showForm(form, showing, notice, pages), draft, draftedBy })
}
