import type { CardRecord } from '../domain/card-record.ts'
import type { SupportCase } from '../domain/case.ts'
import type { CaseEvent } from '../domain/event.ts'
import type { Desk } from './desk.ts'

/** A case's history, as far as one screen shows it. */
export interface Timeline {
  readonly card: CardRecord
  readonly supportCase: SupportCase
  readonly events: readonly CaseEvent[]
  readonly total: number
}

/** As many events as the screen lists. */
const EVENTS_SHOWN = 50

/** Gathers the newest history of a conversation's case; undefined when it has no case. */
export async function seeTimeline(
  desk: Desk,
  conversationId: string,
): Promise<Timeline | undefined> {
  const card = await desk.card(conversationId)
  if (!card.supportCase) return undefined
  const { events, total } = await desk.history(card.supportCase.id, EVENTS_SHOWN)
  return { card, supportCase: card.supportCase, events, total }
}
