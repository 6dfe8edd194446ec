import { CUSTOMER_BUTTONS, CUSTOMER_INPUTS, readCustomerPress } from '../../../../canvases/ids.ts'
import type { CanvasResponse, LiveCanvasResponse } from '../../../../canvases/kit.ts'
import { caseDetails } from '../../../../canvases/messenger/case-details.ts'
import { wordsIn } from '../../../domain/wording/words-in.ts'
import { seeCustomerCase } from '../../../use-cases/see-customer-card.ts'
import { performWish, type WishPress } from '../wishes/perform-wish.ts'
import { answeringOf, type MessengerRequest, type Viewer } from './inbound.ts'
import { liveCanvas } from './live-canvas.ts'
import type { MessengerOptions } from './options.ts'
import { caseView } from './show/case-view.ts'
import { type CustomerShowing, storedOf } from './show/customer-showing.ts'

/** A press on the customer's card, with everything it is answered from. */
export interface Press {
  readonly request: MessengerRequest
  readonly showing: CustomerShowing
  readonly options: MessengerOptions
}

/** Does what a customer pressed. Whatever means nothing, or is not theirs, leads back to the live card. */
export async function performPress(press: Press): Promise<CanvasResponse | LiveCanvasResponse> {
  const { request, options } = press
  const live = liveCanvas(options.publicUrl(), request.stored)
  const pressed = readCustomerPress(request.componentId ?? '')
  const { viewer, workspaceId } = request
  if (!pressed || !viewer || workspaceId === undefined) return live
  switch (pressed.button) {
    case CUSTOMER_BUTTONS.seeCase:
      return (await detailsOf(press, workspaceId, viewer, pressed.caseNumber)) ?? live
    case CUSTOMER_BUTTONS.emailMe:
    case CUSTOMER_BUTTONS.undoEmail:
    case CUSTOMER_BUTTONS.addSomething:
    case CUSTOMER_BUTTONS.sendAddition: {
      const wish = wishOf(request, viewer, pressed.button, pressed.caseNumber)
      const answer = await options.atDesk(workspaceId, (desk) => performWish(desk, wish))
      return answer === 'not-installed' ? live : answer
    }
    case CUSTOMER_BUTTONS.callMeBack:
    case CUSTOMER_BUTTONS.refresh:
    case CUSTOMER_BUTTONS.back:
    case CUSTOMER_BUTTONS.saveCardOptions:
      return live
  }
}

async function detailsOf(
  { request, showing, options }: Press,
  workspaceId: string,
  { contactId }: Viewer,
  number: number | undefined,
): Promise<CanvasResponse | undefined> {
  const { conversationId, language } = request
  const card = await options.readCard({ workspaceId, contactId, conversationId })
  const found = card && seeCustomerCase(card, number)
  if (!found) return undefined
  const { back } = wordsIn(language).card
  return caseDetails({ stored: storedOf(showing), shown: caseView(found, card, showing), back })
}

const wishOf = (
  request: MessengerRequest,
  { contactId, email }: Viewer,
  button: WishPress['button'],
  caseNumber: number | undefined,
): WishPress => ({
  ...{ contactId, caseNumber, button, ...answeringOf(request) },
  typed: {
    email: request.inputs[CUSTOMER_INPUTS.email],
    addition: request.inputs[CUSTOMER_INPUTS.addition],
  },
  onFile: email,
})
