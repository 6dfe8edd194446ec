import { CUSTOMER_BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { paragraph } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import { type MessengerView, messengerScreen } from './screen.ts'

/** What became of a customer's wish, in their language. */
export interface WishAnswerView extends MessengerView {
  readonly words: string
  /** Something they typed that would be lost otherwise. */
  readonly typed?: string | undefined
  readonly back: string
}

/** Says what became of a wish, and leads back to the card. */
export function wishAnswer(view: WishAnswerView): CanvasResponse {
  return messengerScreen('wish-answer', view, (room) => [
    paragraph(room.text(view.words, 400)),
    view.typed ? paragraph(room.text(view.typed, 4_000)) : [],
    button(CUSTOMER_BUTTONS.back, view.back, 'secondary'),
  ])
}
