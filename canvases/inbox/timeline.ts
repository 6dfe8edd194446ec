import { BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { divider } from '../kit/layout.ts'
import { bold } from '../kit/plain.ts'
import { header, muted, paragraph } from '../kit/texts.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { showMoment } from '../moment.ts'
import { type ScreenView, screen } from './screen.ts'

/** One thing that happened to a case. */
export interface EventView {
  readonly at: Date
  /** Who did it; undefined when it happened by itself. */
  readonly who: string | undefined
  /** What happened, as one short sentence or phrase: `Handed over to Mia Chen (Billing)`. */
  readonly what: string
  /** Words that belong to it, such as a reason. */
  readonly detail: string | undefined
}

/** Everything that happened to a case. */
export interface TimelineView extends ScreenView {
  readonly caseNumber: string
  /** Oldest first; of two at the same moment the later stays the later. */
  readonly events: readonly EventView[]
  /** How many more there are that were not looked up. */
  readonly earlierCount: number
  readonly timeZone: string
}

const MAX_EVENTS = 50

/** The history of a case, newest first: every handoff, reply, promise and change of status. */
export function timeline(view: TimelineView): CanvasResponse {
  const newestFirst = view.events.toReversed().toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const shown = newestFirst.slice(0, MAX_EVENTS)
  const earlier = newestFirst.length - shown.length + Math.max(0, view.earlierCount)

  return screen('timeline', view, (room) => [
    header(`Timeline of ${room.line(view.caseNumber, 20)}`),
    shown.length === 0 ? muted('Nothing has happened yet.') : muted('Newest first.'),
    shown.flatMap((event) => eventText(event, view.timeZone, room)),
    earlier > 0 ? muted(`${earlier} earlier not shown.`) : [],
    divider(),
    button(BUTTONS.refresh, 'Refresh', 'link'),
    button(BUTTONS.back, 'Back', 'link'),
  ])
}

function eventText(
  { at, who, what, detail }: EventView,
  timeZone: string,
  room: Room,
): Component[] {
  const actor = room.line(who ?? '', 40)
  const words = `${bold(showMoment(at, timeZone))} ${actor && `${actor}: `}${room.line(what, 160)}`
  const more = room.text(detail ?? '', 300)
  if (more === '') return [paragraph(words)]
  return [paragraph(words, { bottomMargin: 'none' }), muted(more)]
}
