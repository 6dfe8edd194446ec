import { aboutCase, CUSTOMER_BUTTONS, CUSTOMER_INPUTS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { textarea } from '../kit/inputs.ts'
import { errorText, paragraph } from '../kit/texts.ts'
import { shortenedToFit } from '../kit/typed-values.ts'
import type { CanvasResponse } from '../kit.ts'
import { type MessengerView, messengerScreen } from './screen.ts'

/** What a customer has to add, in their language. */
export interface AddSomethingView extends MessengerView {
  readonly caseNumber: number
  readonly question: string
  readonly label: string
  /** What they typed before, if it could not be taken. */
  readonly typed: string
  readonly problem: string | undefined
  readonly send: string
  readonly back: string
}

/** Asks a customer what they have to add to their case. */
export function addSomething(view: AddSomethingView): CanvasResponse {
  const { caseNumber, label, typed, problem } = view
  return messengerScreen('add-something', view, () => [
    paragraph(view.question),
    textarea(CUSTOMER_INPUTS.addition, { label, value: shortenedToFit([typed])[0] }),
    problem ? errorText(problem) : [],
    button(aboutCase(CUSTOMER_BUTTONS.sendAddition, caseNumber), view.send, 'primary'),
    button(CUSTOMER_BUTTONS.back, view.back, 'link'),
  ])
}
