import { CUSTOMER_BUTTONS, CUSTOMER_INPUTS } from '../../../../canvases/ids.ts'
import type { CanvasResponse, StoredData } from '../../../../canvases/kit.ts'
import { cardOptions } from '../../../../canvases/messenger/card-options.ts'
import { cardOptionPairs, readCardOptions } from './card-options.ts'
import type { MessengerRequest } from './inbound.ts'

/** Asks the teammate what the card is to show, until they say so: then the choice goes along with the card. */
export function configure({
  componentId,
  inputs,
}: Pick<MessengerRequest, 'componentId' | 'inputs'>):
  | CanvasResponse
  | { readonly results: StoredData } {
  const chosen = readCardOptions({
    shows: inputs[CUSTOMER_INPUTS.shows],
    ways_out: inputs[CUSTOMER_INPUTS.waysOut],
  })
  if (componentId === CUSTOMER_BUTTONS.saveCardOptions) return { results: cardOptionPairs(chosen) }
  return cardOptions({ stored: {}, ...chosen })
}
