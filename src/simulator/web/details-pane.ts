import type { ConversationDetail } from '../control-api.ts'
import { type CardPanel, cardPanel } from './card-panel.ts'
import { control } from './control-client.ts'
import type { CreationOptions } from './creation-options.ts'
import { customerFacts } from './customer-facts.ts'
import { element } from './element.ts'

/** The right column. */
export interface DetailsPane {
  readonly element: HTMLElement
  /** Shows the customer as they are now; what was unfolded stays so, and the card is left alone. */
  readonly show: (conversation: ConversationDetail) => void
  readonly openCard: CardPanel['open']
}

/** The customer, and under them the app's card. */
export function detailsPane(
  openUrl: (url: string) => void,
  createCard: (options: CreationOptions) => void,
): DetailsPane {
  const facts = element('div', {})
  const card = cardPanel(control.callCanvas, openUrl, createCard)
  return {
    element: element('aside', { class: 'details', 'aria-label': 'Details' }, facts, card.element),
    show: (conversation) => {
      const wasOpen = facts.querySelector('details')?.open ?? false
      facts.replaceChildren(customerFacts(conversation))
      facts.querySelector('details')?.toggleAttribute('open', wasOpen)
    },
    openCard: card.open,
  }
}
