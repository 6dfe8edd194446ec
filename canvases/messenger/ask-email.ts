import { aboutCase, CUSTOMER_BUTTONS, CUSTOMER_INPUTS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { input } from '../kit/inputs.ts'
import { errorText, paragraph } from '../kit/texts.ts'
import { shortenedToFit } from '../kit/typed-values.ts'
import type { CanvasResponse } from '../kit.ts'
import { type MessengerView, messengerScreen } from './screen.ts'

/** Where to write to somebody whose address is not known, in the customer's language. */
export interface AskEmailView extends MessengerView {
  readonly caseNumber: number
  readonly question: string
  readonly label: string
  /** What they typed before, if it was no address or could not be taken. */
  readonly typed: string
  readonly problem: string | undefined
  readonly send: string
  readonly back: string
}

/** Asks a customer who would rather hear by e-mail for their address. */
export function askEmail(view: AskEmailView): CanvasResponse {
  const { caseNumber, label, typed, problem } = view
  return messengerScreen('ask-email', view, () => [
    paragraph(view.question),
    input(CUSTOMER_INPUTS.email, { label, value: shortenedToFit([typed])[0] }),
    problem ? errorText(problem) : [],
    button(aboutCase(CUSTOMER_BUTTONS.emailMe, caseNumber), view.send, 'primary'),
    button(CUSTOMER_BUTTONS.back, view.back, 'link'),
  ])
}
