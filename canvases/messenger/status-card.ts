import { CUSTOMER_BUTTONS } from '../ids.ts'
import { button, submit } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { item, list } from '../kit/lists.ts'
import { paragraph } from '../kit/texts.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { type CustomerCaseView, casePart } from './case-part.ts'
import { type MessengerView, messengerScreen } from './screen.ts'

/** A customer's own cases, for one look. */
export interface StatusCardView extends MessengerView {
  readonly first: CustomerCaseView
  /** Their other cases; each opens by its id. */
  readonly others: readonly {
    readonly id: string
    readonly status: string
    readonly name: string
  }[]
  readonly othersTitle: string
  readonly refresh: string
}

/** Other cases in a list: the Messenger's reviewers ask for three to five at once. */
const MAX_OTHERS = 3

/** The live card: who has the customer's case, when to expect a reply, and what else they can do. */
export function statusCard(view: StatusCardView): CanvasResponse {
  return messengerScreen('status-card', view, (room) => [
    casePart(view.first, room),
    others(view, room),
    button(CUSTOMER_BUTTONS.refresh, view.refresh, 'link'),
  ])
}

function others({ others, othersTitle }: StatusCardView, room: Room): readonly Component[] {
  const shown = others.slice(0, MAX_OTHERS)
  if (shown.length === 0) return []
  return [
    paragraph(`**${othersTitle}**`),
    list(
      shown.map(({ id, status, name }) =>
        item(id, room.line(status, 90) || room.line(name, 80), {
          subtitle: room.line(name, 80),
          action: submit(),
        }),
      ),
    ),
  ]
}
