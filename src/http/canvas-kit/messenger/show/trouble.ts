import {
  CUSTOMER_BUTTONS,
  CUSTOMER_INPUTS,
  readCustomerPress,
} from '../../../../../canvases/ids.ts'
import type { CanvasResponse } from '../../../../../canvases/kit.ts'
import { cardTrouble } from '../../../../../canvases/messenger/card-trouble.ts'
import { wordsIn } from '../../../../domain/wording/words-in.ts'
import { askForAddition, askForEmail } from '../../wishes/ask-customer.ts'
import type { Answering } from '../../wishes/show-answer.ts'
import { answeringOf, type MessengerRequest } from '../inbound.ts'

/** What is answered when something of ours is broken, as far as the answer depends on it. */
type Broken = Pick<MessengerRequest, 'language' | 'stored' | 'componentId' | 'inputs'>

/**
 * Something of ours is broken: the customer hears that nothing is lost, in their language. What they had typed
 * stands where they typed it, and one press tries the same again.
 */
export function showCustomerTrouble(request: Broken): CanvasResponse {
  const answering = answeringOf(request)
  const { card, wishes } = wordsIn(request.language)
  const { stored } = answering
  return (
    typedAgain(request, answering, wishes.tryAgain) ??
    cardTrouble({ stored, title: card.trouble, words: card.tryAgain, refresh: card.refresh })
  )
}

function typedAgain(
  { componentId, inputs }: Broken,
  answering: Answering,
  problem: string,
): CanvasResponse | undefined {
  const { button, caseNumber } = readCustomerPress(componentId ?? '') ?? {}
  if (caseNumber === undefined) return undefined
  const { [CUSTOMER_INPUTS.addition]: addition, [CUSTOMER_INPUTS.email]: email } = inputs
  if (button === CUSTOMER_BUTTONS.sendAddition && addition !== undefined)
    return askForAddition(answering, { caseNumber, typed: addition, problem })
  if (button === CUSTOMER_BUTTONS.emailMe && email !== undefined)
    return askForEmail(answering, { caseNumber, typed: email, problem })
  return undefined
}
