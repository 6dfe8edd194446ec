import { INPUTS, type InputId } from '../ids.ts'
import type { Room } from '../kit/fit.ts'
import { dropdown, input, textarea } from '../kit/inputs.ts'
import { errorText } from '../kit/texts.ts'
import { shortenedToFit } from '../kit/typed-values.ts'
import type { Component } from '../kit.ts'
import { type Choice, offerChoices } from './choices.ts'
import { FIELD_WORDS } from './field-words.ts'
import { shortenedNotice } from './shortened-notice.ts'

/** Something the person had typed or chosen when it went wrong. */
export interface TypedView {
  readonly id: InputId
  readonly value: string
  /** The options it was chosen from, where they are known from the canvas that was submitted. */
  readonly choices?: readonly Choice[] | undefined
}

const OTHER_LABELS: Readonly<Record<(typeof INPUTS)[keyof typeof INPUTS], string>> = {
  handoff_type: 'Type of handoff',
  receiver_team: 'Team',
  receiver: 'Person',
  bypass_reason: 'Why hand over anyway',
  return_reason: 'Why it goes back',
  tell_customer: 'Message to the customer',
  customer_message: 'What the customer reads',
}

/** Gives back what somebody had typed, so that nothing they wrote is lost with the screen it was on. */
export function typedAgain(typed: readonly TypedView[], room: Room): Component[] {
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
  const isLine =
    (isOther(id) && id !== INPUTS.customerMessage) ||
    (!isOther(id) && FIELD_WORDS[id].shape === 'line')
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
  id === INPUTS.tellCustomer ||
  id === 'severity'
