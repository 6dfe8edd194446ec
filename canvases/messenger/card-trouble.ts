import { CUSTOMER_BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { header, muted } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import type { QuietView } from './quiet-view.ts'
import { messengerScreen } from './screen.ts'

/** Shown where something of ours is broken: that nothing is lost. */
export function cardTrouble(view: QuietView): CanvasResponse {
  return messengerScreen('card-trouble', view, () => [
    header(view.title),
    muted(view.words),
    button(CUSTOMER_BUTTONS.refresh, view.refresh, 'link'),
  ])
}
