import { type EventView, timeline } from '../../../../canvases/inbox/timeline.ts'
import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { caseLabel } from '../../../domain/case.ts'
import type { CaseEvent, Happening } from '../../../domain/event.ts'
import { HANDOFF_TYPES } from '../../../domain/handoff-types/index.ts'
import type { Timeline } from '../../../use-cases/see-timeline.ts'
import type { Showing } from './showing.ts'
import { storedIds } from './stored.ts'

/** Everything that happened to a case. */
export function showTimeline(seen: Timeline, showing: Showing): CanvasResponse {
  const { card, supportCase, events, total } = seen
  return timeline({
    stored: storedIds(showing.nonce, card),
    caseNumber: caseLabel(supportCase),
    events: events.map(showEvent),
    earlierCount: total - events.length,
    timeZone: card.workspace.timeZone,
  })
}

function showEvent({ at, actor, happening }: CaseEvent): EventView {
  return { at, who: actor.name, ...wordsFor(happening) }
}

function wordsFor(happening: Happening): Pick<EventView, 'what' | 'detail'> {
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
    case 'status-changed':
      return { what: `Status changed from ${happening.from} to ${happening.to}`, detail: undefined }
  }
}
