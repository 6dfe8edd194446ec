import { CUSTOMER_BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { header, paragraph } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import type { QuietView } from './quiet-view.ts'
import { messengerScreen } from './screen.ts'

/** Shown to a customer who has nothing open: what they will see here, and how to start. */
export function nothingOpen(view: QuietView): CanvasResponse {
  return messengerScreen('nothing-open', view, () => [
    header(view.title),
    paragraph(view.words),
    button(CUSTOMER_BUTTONS.refresh, view.refresh, 'link'),
  ])
}
