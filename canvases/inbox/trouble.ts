import { BUTTONS, INPUTS, isSubmitId } from '../ids.ts'
import { button } from '../kit/actions.ts'
import { divider } from '../kit/layout.ts'
import { errorText, header, muted } from '../kit/texts.ts'
import type { CanvasResponse } from '../kit.ts'
import { type ScreenView, screen } from './screen.ts'
import { type TypedView, typedAgain } from './typed-again.ts'

/** Something went wrong on our side. */
export interface TroubleView extends ScreenView {
  /** What went wrong, one sentence without inner workings; undefined for the usual one. */
  readonly what: string | undefined
  readonly typed: readonly TypedView[]
  /** The button or choice that led here; undefined when the card was only being opened. */
  readonly retryId: string | undefined
}

const USUAL_TROUBLE = 'Baton could not reach its records just now.'

/** Shown when something went wrong on our side: what was typed is still there, and one press tries the same again. */
export function trouble(view: TroubleView): CanvasResponse {
  const { retryId, typed } = view
  const retrying = retryId !== undefined && retryId !== BUTTONS.refresh && isSubmitId(retryId)
  return screen('trouble', view, (room) => [
    header('That did not work'),
    errorText(room.line(view.what ?? USUAL_TROUBLE, 240)),
    muted(advice(retrying, typed.length > 0)),
    typed.length > 0 ? typedAgain(typed, room) : [],
    retrying
      ? button(buttonFor(retryId), 'Try again', typed.length > 0 ? 'primary' : 'secondary')
      : [],
    retrying ? divider() : [],
    button(BUTTONS.refresh, 'Refresh', retrying ? 'link' : 'secondary'),
  ])
}

function advice(retrying: boolean, somethingTyped: boolean): string {
  if (!retrying) return 'Nothing is lost. Press Refresh in a moment.'
  return somethingTyped
    ? 'What was typed is below. Keep this card open and try again in a moment.'
    : 'Nothing is lost. Try again in a moment.'
}

/** A choice sends under the id of its input, which stands on this canvas too: its button needs the other name. */
function buttonFor(retryId: string): string {
  if (retryId === INPUTS.handoffType) return BUTTONS.changeType
  return retryId === INPUTS.receiverTeam ? BUTTONS.changeTeam : retryId
}
