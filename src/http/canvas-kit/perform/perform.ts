import { BUTTONS, INPUTS } from '../../../../canvases/ids.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { isHandoffType } from '../../../use-cases/hand-over-form.ts'
import { saveDraft } from '../../../use-cases/save-form.ts'
import { readTypedForm } from '../inbound.ts'
import type { PickerPages } from '../show/form.ts'
import { showFormAgain } from './form.ts'
import { performHandOver } from './hand-over.ts'
import { home, performOpenCase } from './home.ts'
import { briefingOr, refresh, timelineOr } from './screens.ts'
import { performStatusCard } from './status-card.ts'
import type { Submit } from './submit.ts'
import { performSuggestion } from './suggestion.ts'
import { performWithdraw } from './withdraw.ts'

const USED_BEFORE =
  'This card had been used already. Here is how things stand now; what was typed is kept.'

/** Does what was pressed and shows what came of it. A press that means nothing (an old canvas) shows the first card. */
export async function perform(submit: Submit): Promise<CanvasResponse> {
  const { request } = submit
  const id = request.componentId ?? ''
  if (isHandoffType(id)) return showFormAgain(withInput(submit, INPUTS.handoffType, id))
  const [verb = '', ...rest] = id.split(':')
  switch (verb) {
    case BUTTONS.openCase:
      return performOpenCase(submit)
    case BUTTONS.handOver:
    case BUTTONS.changeType:
    case BUTTONS.changeTeam:
    case INPUTS.handoffType:
    case INPUTS.receiverTeam:
    case INPUTS.receiver:
      return showFormAgain(submit)
    case 'more':
      return showFormAgain(submit, undefined, pagesOf(rest))
    case BUTTONS.saveDraft:
      return showFormAgain(
        submit,
        'Draft saved. It is here when this conversation is opened again.',
      )
    case BUTTONS.checkAndHandOver:
      return performHandOver(submit, { way: 'check' })
    case BUTTONS.handOverAnyway: {
      const bypassReason = request.inputs[INPUTS.bypassReason] ?? ''
      return performHandOver(submit, { way: 'anyway', bypassReason })
    }
    case 'use_suggestion':
      return performSuggestion(submit, rest[0] ?? '')
    case BUTTONS.withdraw:
      return performWithdraw(submit)
    case BUTTONS.addStatusCard:
      return performStatusCard(submit)
    case BUTTONS.briefing:
      return briefingOr(submit)
    case BUTTONS.timeline:
      return timelineOr(submit)
    case BUTTONS.back:
      return request.stored.screen === 'timeline' ? briefingOr(submit) : home(submit)
    case BUTTONS.refresh:
      return refresh(submit)
    default:
      await keepTyped(submit)
      return home(submit)
  }
}

/** A submit from a canvas that another submit was made from before: does nothing, keeps what was typed. */
export async function performOutdated(submit: Submit): Promise<CanvasResponse> {
  return readTypedForm(submit.request) ? showFormAgain(submit, USED_BEFORE) : home(submit)
}

/** Whatever was pressed, a half-filled form is found again as it was left. */
async function keepTyped({ desk, sitting, request }: Submit): Promise<void> {
  const typed = readTypedForm(request)
  if (typed) await saveDraft(desk, sitting, typed)
}

function withInput(submit: Submit, name: string, value: string): Submit {
  const { request } = submit
  const inputs = { ...request.inputs, [name]: value }
  return { ...submit, request: { ...request, inputs, componentId: name } }
}

function pagesOf([input, page]: readonly string[]): PickerPages {
  const number = Number(page)
  if (!Number.isInteger(number)) return {}
  return input === INPUTS.receiverTeam ? { teams: number } : { teammates: number }
}
