import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { seeBriefing } from '../../../use-cases/see-briefing.ts'
import { seeTimeline } from '../../../use-cases/see-timeline.ts'
import { readTypedForm } from '../inbound.ts'
import { showBriefing } from '../show/briefing.ts'
import { showHandedOver } from '../show/handed-over.ts'
import { showTimeline } from '../show/timeline.ts'
import { showFormAgain } from './form.ts'
import { home } from './home.ts'
import type { Submit } from './submit.ts'

/** The briefing, or the first card where there is no case. */
export async function briefingOr(submit: Submit): Promise<CanvasResponse> {
  const seen = await seeBriefing(submit.desk, submit.sitting.conversationId)
  return seen ? showBriefing(seen, submit.showing) : home(submit)
}

/** The timeline, or the first card where there is no case. */
export async function timelineOr(submit: Submit): Promise<CanvasResponse> {
  const seen = await seeTimeline(submit.desk, submit.sitting.conversationId)
  return seen ? showTimeline(seen, submit.showing) : home(submit)
}

/** Shows the same screen again as things stand now. */
export async function refresh(submit: Submit): Promise<CanvasResponse> {
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

/** The handoff that went through, or the first card where it was taken back or never was. */
export async function handedOverOr(submit: Submit): Promise<CanvasResponse> {
  const { desk, sitting, showing } = submit
  const card = await desk.card(sitting.conversationId)
  const { supportCase } = card
  const handoff = supportCase && (await desk.latestHandoff(supportCase.id))
  if (!handoff || handoff.state === 'withdrawn') return home(submit)
  const message = await desk.messageOf(handoff.id)
  return showHandedOver(card, supportCase, handoff, message, showing)
}
