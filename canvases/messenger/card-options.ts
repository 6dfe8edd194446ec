import { CUSTOMER_BUTTONS, CUSTOMER_INPUTS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { option, singleSelect } from '../kit/inputs.ts'
import { muted } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import { type MessengerView, messengerScreen } from './screen.ts'

/** What a teammate chooses before they insert the card. */
export interface CardOptionsView extends MessengerView {
  readonly shows: 'all' | 'conversation'
  readonly waysOut: 'on' | 'off'
}

/** Asked of the teammate who inserts the card: what a customer sees on it. */
export function cardOptions(view: CardOptionsView): CanvasResponse {
  return messengerScreen('card-options', view, () => [
    muted('Each customer sees their own cases only, as they stand when they look.'),
    singleSelect(
      CUSTOMER_INPUTS.shows,
      [option('all', 'All open cases'), option('conversation', 'Only this conversation')],
      { label: 'Cases on the card', value: view.shows },
    ),
    singleSelect(CUSTOMER_INPUTS.waysOut, [option('on', 'Offered'), option('off', 'Not offered')], {
      label: 'E-mail, call back and additions',
      value: view.waysOut,
    }),
    button(CUSTOMER_BUTTONS.saveCardOptions, 'Insert the card', 'primary'),
  ])
}
