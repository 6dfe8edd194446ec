import { blocked } from '../../../../canvases/inbox/blocked.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { type HandOverOutcome, handOver } from '../../../use-cases/hand-over.ts'
import type { HandOverWay } from '../../../use-cases/judge-form.ts'
import { readTypedForm } from '../inbound.ts'
import { showFindings } from '../show/findings.ts'
import { showForm } from '../show/form.ts'
import { showHandedOver } from '../show/handed-over.ts'
import { formCanvas } from './form.ts'
import type { Submit } from './submit.ts'

/** Hands over through the gate, or past it with a reason, and shows what came of it. */
export async function performHandOver(submit: Submit, way: HandOverWay): Promise<CanvasResponse> {
  const { desk, sitting, request } = submit
  const typed = readTypedForm(request) ?? {
    type: undefined,
    teamId: undefined,
    teammateId: undefined,
    fields: {},
    changed: undefined,
    undrafted: false,
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
      const { supportCase, handoff } = outcome
      const message = await desk.messageOf(handoff.id)
      return showHandedOver(card, supportCase, handoff, message, showing)
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
    case 'message-to-read':
      return formCanvas(
        outcome.form,
        showing,
        'Nothing was handed over yet: read the message to the customer below first.',
      )
    case 'drafted-meanwhile':
      return formCanvas(
        outcome.form,
        showing,
        'The draft came in since this form was opened. Look it over, then check and hand over.',
      )
  }
}
