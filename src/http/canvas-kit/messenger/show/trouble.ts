import type { CanvasResponse } from '../../../../../canvases/kit.ts'
import { cardTrouble } from '../../../../../canvases/messenger/card-trouble.ts'
import type { Language } from '../../../../domain/waiting/customer-message.ts'
import { wordsIn } from '../../../../domain/wording/words-in.ts'
import { type CardOptions, cardOptionPairs } from '../card-options.ts'

/** Something of ours is broken: the customer hears that nothing is lost, in their language. */
export function showCustomerTrouble(language: Language, options: CardOptions): CanvasResponse {
  const { trouble, tryAgain, refresh } = wordsIn(language).card
  return cardTrouble({
    ...{ stored: cardOptionPairs(options), title: trouble },
    ...{ words: tryAgain, refresh },
  })
}
