import { button, openSheet } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { header, muted, paragraph } from '../kit/texts.ts'
import type { Component } from '../kit.ts'

/** One of a customer's cases, every word of it in their language. */
export interface CustomerCaseView {
  /** Who has it, or whose turn it is. */
  readonly status: string
  /** What happens next. */
  readonly next: string
  /** What they were promised, and what became of it; the most pressing first. */
  readonly promises: readonly string[]
  /** What they chose instead of waiting. */
  readonly chosen: readonly string[]
  /** What they can do instead of waiting. */
  readonly waysOut: readonly WayOutView[]
  /** What both sides call it. */
  readonly name: string
}

/** A button that leads out of waiting. */
export interface WayOutView {
  readonly id: string
  readonly label: string
  /** The page it opens over the Messenger; undefined where it only reports back. */
  readonly sheetUrl: string | undefined
}

/** Choices and promises shown of one case: more would push the buttons out of sight. */
const MAX_LINES = 2

/** In a conversation a card has half the Messenger: what belongs together stands close. */
const CLOSE = { bottomMargin: 'none' } as const

/** A case with all that can be done about it. */
export function casePart(view: CustomerCaseView, room: Room): readonly Component[] {
  return [
    header(room.line(view.status, 90), CLOSE),
    paragraph(room.text(view.next, 300)),
    ...[...view.chosen, ...view.promises]
      .slice(0, MAX_LINES)
      .map((words) => paragraph(room.line(words, 260), CLOSE)),
    muted(room.line(view.name, 80)),
    ...view.waysOut.map(({ id, label, sheetUrl }) =>
      button(
        id,
        room.line(label, 60) || id,
        'secondary',
        sheetUrl === undefined ? {} : { action: openSheet(sheetUrl) },
      ),
    ),
  ]
}
