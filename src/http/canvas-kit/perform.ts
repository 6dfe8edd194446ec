import { BUTTONS, INPUTS } from '../../../canvases/ids.ts'
import { blocked } from '../../../canvases/inbox/blocked.ts'
import { handOver as handOverForm } from '../../../canvases/inbox/hand-over.ts'
import type { CanvasResponse } from '../../../canvases/kit.ts'
import { caseLabel } from '../../domain/case.ts'
import { FIELD_NAMES, type FieldName } from '../../domain/context-package.ts'
import { applySuggestion } from '../../use-cases/use-suggestion.ts'
import type { Desk } from '../../use-cases/desk.ts'
import { type HandOverOutcome, type HandOverWay, handOver } from '../../use-cases/hand-over.ts'
import { type HandOverForm, isHandoffType } from '../../use-cases/hand-over-form.ts'
import { openCaseFor } from '../../use-cases/open-case.ts'
import { saveDraft } from '../../use-cases/save-form.ts'
import { seeBriefing } from '../../use-cases/see-briefing.ts'
import { seeCard } from '../../use-cases/see-card.ts'
import { seeTimeline } from '../../use-cases/see-timeline.ts'
import type { Sitting } from '../../use-cases/sitting.ts'
import { type WithdrawOutcome, withdrawLatestHandoff } from '../../use-cases/withdraw-handoff.ts'
import { type InboxRequest, readTypedForm } from './inbound.ts'
import { showBriefing } from './show/briefing.ts'
import { showFindings } from './show/findings.ts'
import { type PickerPages, showForm } from './show/form.ts'
import { showHandedOver } from './show/handed-over.ts'
import { showHome } from './show/home.ts'
import type { Showing } from './show/showing.ts'
import { showTimeline } from './show/timeline.ts'

/** A submit with everything it is answered from. */
export interface Submit {
  readonly request: InboxRequest
  readonly sitting: Sitting
  readonly desk: Desk
  readonly showing: Showing
}

const USED_BEFORE = 'This card had been used already. Here is how things stand now; what was typed is kept.'

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
      return showFormAgain(submit, 'Draft saved. It is here when this conversation is opened again.')
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

async function home({ desk, sitting, showing }: Submit, notice?: string): Promise<CanvasResponse> {
  return showHome(seeCard(await desk.card(sitting.conversationId)), showing, notice)
}

async function performOpenCase(submit: Submit): Promise<CanvasResponse> {
  const { outcome, supportCase } = await openCaseFor(submit.desk, submit.sitting)
  const label = caseLabel(supportCase)
  return home(submit, outcome === 'opened' ? `Case ${label} is open.` : `Case ${label} was open already.`)
}

async function showFormAgain(
  submit: Submit,
  notice?: string,
  pages?: PickerPages,
): Promise<CanvasResponse> {
  const { desk, sitting, request } = submit
  return formCanvas(await saveDraft(desk, sitting, readTypedForm(request)), submit.showing, notice, pages)
}

function formCanvas(
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
  return handOverForm({ ...showForm(form, showing, notice, pages), draft })
}

async function performHandOver(submit: Submit, way: HandOverWay): Promise<CanvasResponse> {
  const { desk, sitting, request } = submit
  const typed = readTypedForm(request) ?? {
    type: undefined,
    teamId: undefined,
    teammateId: undefined,
    fields: {},
    changed: undefined,
  }
  return showOutcome(await handOver(desk, sitting, typed, way), submit)
}

async function showOutcome(
  outcome: HandOverOutcome,
  { desk, sitting, showing }: Submit,
): Promise<CanvasResponse> {
  switch (outcome.outcome) {
    case 'handed-over': {
      const card = await desk.card(sitting.conversationId)
      return showHandedOver(card, outcome.supportCase, outcome.handoff, showing)
    }
    case 'blocked':
      return blocked({
        ...showForm(outcome.form, showing, undefined),
        findings: showFindings(outcome.findings, showing),
        bypass: outcome.bypass,
      })
    case 'changed-meanwhile':
      return formCanvas(
        outcome.form,
        showing,
        'The case changed since this form was opened. Nothing was handed over; what was typed is kept.',
      )
  }
}

async function performSuggestion(submit: Submit, field: string): Promise<CanvasResponse> {
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

const SUGGESTIBLE: readonly string[] = [...FIELD_NAMES, 'receiver']

const isSuggestible = (name: string): name is FieldName | 'receiver' => SUGGESTIBLE.includes(name)

async function performWithdraw(submit: Submit): Promise<CanvasResponse> {
  return home(submit, withdrawNotice(await withdrawLatestHandoff(submit.desk, submit.sitting)))
}

function withdrawNotice(withdrawn: WithdrawOutcome): string {
  if (withdrawn.outcome === 'withdrawn') return 'The handoff was withdrawn. The case is with its sender again.'
  switch (withdrawn.why) {
    case 'no-case':
    case 'not-waiting':
      return 'There was no handoff left to withdraw.'
    case 'not-the-sender':
      return 'Only the sender can withdraw a handoff.'
    case 'changed-meanwhile':
      return 'The case changed meanwhile. Look again before withdrawing.'
  }
}

async function briefingOr(submit: Submit): Promise<CanvasResponse> {
  const seen = await seeBriefing(submit.desk, submit.sitting.conversationId)
  return seen ? showBriefing(seen, submit.showing) : home(submit)
}

async function timelineOr(submit: Submit): Promise<CanvasResponse> {
  const seen = await seeTimeline(submit.desk, submit.sitting.conversationId)
  return seen ? showTimeline(seen, submit.showing) : home(submit)
}

/** Shows the same screen again as things stand now. */
async function refresh(submit: Submit): Promise<CanvasResponse> {
  switch (submit.request.stored.screen) {
    case 'hand-over':
    case 'blocked':
      return showFormAgain(submit)
    case 'briefing':
      return briefingOr(submit)
    case 'timeline':
      return timelineOr(submit)
    case 'handed-over':
      return handedOverOr(submit)
    case 'trouble':
      return readTypedForm(submit.request) ? showFormAgain(submit) : home(submit)
    default:
      return home(submit)
  }
}

async function handedOverOr(submit: Submit): Promise<CanvasResponse> {
  const seen = await seeBriefing(submit.desk, submit.sitting.conversationId)
  if (!seen?.handoff || seen.handoff.state === 'withdrawn') return home(submit)
  return showHandedOver(seen.card, seen.supportCase, seen.handoff, submit.showing)
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
