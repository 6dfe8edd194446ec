import { fittingCanvas, type Room } from '../kit/fit.ts'
import type { CanvasResponse, Component, StoredData } from '../kit.ts'

/** What every view of a Messenger screen brings along. */
export interface MessengerView {
  /** Comes back with the next press: what the card shows, and the nonce of a form. Grants nothing. */
  readonly stored: StoredData
}

/** The screens of the customer's card, by the name that comes back in `stored_data.screen`. */
export type MessengerScreenName =
  | 'status-card'
  | 'case-details'
  | 'nothing-open'
  | 'card-preview'
  | 'card-trouble'
  | 'card-options'
  | 'ask-email'
  | 'add-something'
  | 'wish-answer'

/** A screen of the customer's card that fits into what Intercom takes. */
export function messengerScreen(
  name: MessengerScreenName,
  { stored }: MessengerView,
  build: (room: Room) => readonly (Component | readonly Component[])[],
): CanvasResponse {
  return fittingCanvas({ ...stored, screen: name }, (room) => build(room).flat().filter(says))
}

/** A text whose words were all stripped or missing would only leave a gap. */
const says = (component: Component): boolean =>
  component.type !== 'text' || component.text.trim() !== ''
