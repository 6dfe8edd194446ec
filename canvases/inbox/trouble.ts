import { BUTTONS, INPUTS, type InputId, isSubmitId } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { dropdown, input, textarea } from '../kit/inputs.ts'
import { divider } from '../kit/layout.ts'
import { errorText, header, muted } from '../kit/texts.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { type Choice, offerChoices } from './choices.ts'
import { FIELD_WORDS } from './field-words.ts'
import { type ScreenView, screen } from './screen.ts'
import { shortenedNotice } from './shortened-notice.ts'
import { shortenedToFit } from './typed-values.ts'

/** Something the person had typed or chosen when it went wrong. */
interface TypedView {
  readonly id: InputId
  readonly value: string
  /** The options it was chosen from, where they are known from the canvas that was submitted. */
  readonly choices?: readonly Choice[] | undefined
}

/** Something went wrong on our side. */
export interface TroubleView extends ScreenView {
  /** What went wrong, one sentence without inner workings; undefined for the usual one. */
  readonly what: string | undefined
  readonly typed: readonly TypedView[]
  /** The button or choice that led here; undefined when the card was only being opened. */
  readonly retryId: string | undefined
}

const USUAL_TROUBLE = 'Baton could not reach its records just now.'

const OTHER_LABELS: Readonly<Record<(typeof INPUTS)[keyof typeof INPUTS], string>> = {
  handoff_type: 'Type of handoff',
  receiver_team: 'Team',
  receiver: 'Person',
  bypass_reason: 'Why hand over anyway',
  return_reason: 'Why it goes back',
}

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

function typedAgain(typed: readonly TypedView[], room: Room): Component[] {
  const texts = typed.filter(({ id }) => !isChoice(id))
  const kept = shortenedToFit(texts.map(({ value }) => value))
  const keptOf = new Map(texts.map(({ id }, index) => [id, kept[index] ?? '']))
  return typed.flatMap((one) => {
    const value = keptOf.get(one.id)
    return value === undefined ? chosenAgain(one, room) : textAgain(one, value)
  })
}

function chosenAgain({ id, value, choices }: TypedView, room: Room): Component[] {
  const isKnown = choices?.some((choice) => choice.id === value)
  const offered = offerChoices(
    (isKnown && choices ? choices : [{ id: value, text: 'As chosen before' }]).map((choice) => ({
      id: choice.id,
      text: room.line(choice.text, 60),
    })),
    value,
  )
  if (!offered) return []
  return [dropdown(id, offered.options, { label: labelOf(id), value: offered.value })]
}

function textAgain({ id, value }: TypedView, kept: string): Component[] {
  const label = labelOf(id)
  const isLine = isOther(id) || FIELD_WORDS[id].shape === 'line'
  const control = isLine ? input(id, { label, value: kept }) : textarea(id, { label, value: kept })
  const notice = shortenedNotice(label, kept, value)
  return notice ? [errorText(notice), control] : [control]
}

function labelOf(id: InputId): string {
  return isOther(id) ? OTHER_LABELS[id] : FIELD_WORDS[id].label
}

const isOther = (id: InputId): id is keyof typeof OTHER_LABELS => Object.hasOwn(OTHER_LABELS, id)

const isChoice = (id: InputId) =>
  id === INPUTS.handoffType ||
  id === INPUTS.receiverTeam ||
  id === INPUTS.receiver ||
  id === 'severity'
