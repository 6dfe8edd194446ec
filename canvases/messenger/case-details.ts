import { CUSTOMER_BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { CanvasResponse } from '../kit.ts'
import { type CustomerCaseView, casePart } from './case-part.ts'
import { type MessengerView, messengerScreen } from './screen.ts'

/** One of several cases, opened from the list. */
export interface CaseDetailsView extends MessengerView {
  readonly shown: CustomerCaseView
  readonly back: string
}

/** Another case of the customer's, with the way back to the live card. */
export function caseDetails(view: CaseDetailsView): CanvasResponse {
  return messengerScreen('case-details', view, (room) => [
    casePart(view.shown, room),
    button(CUSTOMER_BUTTONS.back, view.back, 'link'),
  ])
}
