import { BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { header, muted } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import { type ScreenView, screen } from './screen.ts'
import { type TypedView, typedAgain } from './typed-again.ts'

/** A conversation of which nothing is kept any more. */
export interface ForgottenView extends ScreenView {
  /** What somebody had typed when it was forgotten: theirs to take along, kept nowhere. */
  readonly typed: readonly TypedView[]
}

/** Shown where a conversation was deleted, or its customer asked to be forgotten: that it is for good, and what to do instead. */
export function forgotten(view: ForgottenView): CanvasResponse {
  const { typed } = view
  return screen('forgotten', view, (room) => [
    header('This conversation was forgotten'),
    muted('It was deleted in Intercom, or its customer asked to be forgotten.'),
    muted('What Baton kept of it was erased, and nothing is kept of it any more.'),
    muted('It can still be assigned in Intercom.'),
    typed.length > 0
      ? [muted('What was typed is below, not saved: copy what is still needed.')]
      : [],
    typedAgain(typed, room),
    button(BUTTONS.refresh, 'Refresh', 'link'),
  ])
}
