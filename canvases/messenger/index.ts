import { type ScreenExample, shown } from '../screen-example.ts'
import { addSomethingExamples } from './add-something.examples.ts'
import { addSomething } from './add-something.ts'
import { askEmailExamples } from './ask-email.examples.ts'
import { askEmail } from './ask-email.ts'
import { cardOptionsExamples } from './card-options.examples.ts'
import { cardOptions } from './card-options.ts'
import { cardPreviewExamples } from './card-preview.examples.ts'
import { cardPreview } from './card-preview.ts'
import { cardTroubleExamples } from './card-trouble.examples.ts'
import { cardTrouble } from './card-trouble.ts'
import { caseDetailsExamples } from './case-details.examples.ts'
import { caseDetails } from './case-details.ts'
import { nothingOpenExamples } from './nothing-open.examples.ts'
import { nothingOpen } from './nothing-open.ts'
import type { MessengerScreenName } from './screen.ts'
import { statusCardExamples } from './status-card.examples.ts'
import { statusCard } from './status-card.ts'
import { wishAnswerExamples } from './wish-answer.examples.ts'
import { wishAnswer } from './wish-answer.ts'

/** Every screen of the customer's card in Messenger with all its examples: previewed, tested and checked from here. */
export const MESSENGER_SCREENS: Readonly<Record<MessengerScreenName, readonly ScreenExample[]>> = {
  'status-card': shown(statusCard, statusCardExamples),
  'case-details': shown(caseDetails, caseDetailsExamples),
  'nothing-open': shown(nothingOpen, nothingOpenExamples),
  'card-preview': shown(cardPreview, cardPreviewExamples),
  'card-trouble': shown(cardTrouble, cardTroubleExamples),
  'card-options': shown(cardOptions, cardOptionsExamples),
  'ask-email': shown(askEmail, askEmailExamples),
  'add-something': shown(addSomething, addSomethingExamples),
  'wish-answer': shown(wishAnswer, wishAnswerExamples),
}
