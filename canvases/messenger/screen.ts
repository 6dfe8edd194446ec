import { namedCanvas, type ScreenParts } from '../kit/named-canvas.ts'
import type { CanvasResponse, StoredData } from '../kit.ts'

/** What every view of a Messenger screen brings along. */
export interface MessengerView {
  /** Comes back with the next press: what the card shows. Grants nothing. */
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
export const messengerScreen = (
  name: MessengerScreenName,
  { stored }: MessengerView,
  build: ScreenParts,
): CanvasResponse => namedCanvas(name, stored, build)
