import type { CanvasResponse } from '../../../../canvases/kit.ts'
import { cardOptionPairs } from '../messenger/card-options.ts'
import { handedOverOr } from './screens.ts'
import type { Submit } from './submit.ts'

/** Has Intercom put the customer's live card, about this conversation, into the reply the teammate writes. */
export async function performStatusCard(submit: Submit): Promise<CanvasResponse> {
  const shown = await handedOverOr(submit)
  const options = cardOptionPairs({ shows: 'conversation', waysOut: 'on' })
  return { ...shown, card_creation_options: options }
}
