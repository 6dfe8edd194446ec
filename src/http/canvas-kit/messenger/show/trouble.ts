import {
  CUSTOMER_BUTTONS,
  CUSTOMER_INPUTS,
  readCustomerPress,
} from '../../../../../canvases/ids.ts'
import type { CanvasResponse } from '../../../../../canvases/kit.ts'
import { cardTrouble } from '../../../../../canvases/messenger/card-trouble.ts'
import { wordsIn } from '../../../../domain/wording/words-in.ts'
import { askForAddition, askForEmail } from '../../wishes/ask-customer.ts'
import { answeringOf, type MessengerRequest } from '../inbound.ts'

/**
 * Something of ours is broken: the customer hears that nothing is lost, in their language. What they had typed
 * stands where they typed it, and one press tries the same again.
 */
export function showCustomerTrouble(
  request: Pick<MessengerRequest, 'language' | 'stored' | 'componentId' | 'inputs'>,
): CanvasResponse {
  const { card, wishes } = wordsIn(request.language)
  const { stored } = answeringOf(request)
  return (
    typedAgain(request, wishes.tryAgain) ??
    cardTrouble({ stored, title: card.trouble, words: card.tryAgain, refresh: card.refresh })
  )
}

function typedAgain(
  request: Parameters<typeof showCustomerTrouble>[0],
  problem: string,
): CanvasResponse | undefined {
  const { button, caseNumber } = readCustomerPress(request.componentId ?? '') ?? {}
  if (caseNumber === undefined) return undefined
  const { [CUSTOMER_INPUTS.addition]: addition, [CUSTOMER_INPUTS.email]: email } = request.inputs
  if (button === CUSTOMER_BUTTONS.sendAddition && addition !== undefined)
    return askForAddition(answeringOf(request), { caseNumber, typed: addition, problem })
  if (button === CUSTOMER_BUTTONS.emailMe && email !== undefined)
    return askForEmail(answeringOf(request), { caseNumber, typed: email, problem })
  return undefined
}
