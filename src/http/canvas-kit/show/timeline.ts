import { type EventView, timeline } from '../../../../canvases/inbox/timeline.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { caseLabel } from '../../../domain/case.ts'
import type { CaseEvent, Happening } from '../../../domain/event.ts'
import { HANDOFF_TYPES } from '../../../domain/handoff-types/index.ts'
import type { Timeline } from '../../../use-cases/see-timeline.ts'
import type { Showing } from './showing.ts'
import { storedIds } from './stored.ts'
import { wishWords } from './wish.ts'

/** Everything that happened to a case. */
export function showTimeline(seen: Timeline, showing: Showing): CanvasResponse {
  const { card, supportCase, events, total } = seen
  return timeline({
    stored: storedIds(showing.nonce, card),
    caseNumber: caseLabel(supportCase),
    events: events.map((event) => showEvent(event, card.workspace.timeZone, showing)),
    earlierCount: total - events.length,
    timeZone: card.workspace.timeZone,
  })
}

function showEvent(
  { at, actor, happening }: CaseEvent,
  timeZone: string,
  showing: Showing,
): EventView {
  return { at, who: actor.name, ...wordsFor(happening, timeZone, showing) }
}

function wordsFor(
  happening: Happening,
  timeZone: string,
  showing: Showing,
): Pick<EventView, 'what' | 'detail'> {
  switch (happening.kind) {
    case 'case-opened':
      return { what: 'Opened the case', detail: happening.situation }
    case 'handoff-sent': {
      const team = happening.toTeamName ? ` (${happening.toTeamName})` : ''
      const type = HANDOFF_TYPES[happening.type].label
      return {
        what: `Handed over to ${happening.toName}${team}: ${type}`,
        detail: happening.reason,
      }
    }
    case 'gate-bypassed':
      return {
        what: `Handed over anyway, without: ${happening.checks.join(', ')}`,
        detail: happening.reason,
      }
    case 'handoff-accepted':
      return { what: `${happening.byName} accepted the handoff`, detail: undefined }
    case 'handoff-withdrawn':
      return {
        what: `Withdrew the handoff; ${happening.backToName} has the case again`,
        detail: undefined,
      }
    case 'customer-wished':
      return wishWords(happening.wish, timeZone, showing)
    case 'customer-told':
      return { what: 'A message to the customer goes with it', detail: happening.words }
    case 'estimate-overrun':
      return {
        what: `Told the customer that it takes longer${happening.overruns > 1 ? ', again' : ''}`,
        detail: happening.words,
      }
    case 'customer-waits':
      return {
        what: `The customer waits too long for ${happening.forName}`,
        detail: 'Baton will not write to them again by itself',
      }
    case 'status-changed':
      return { what: `Status changed from ${happening.from} to ${happening.to}`, detail: undefined }
  }
}
