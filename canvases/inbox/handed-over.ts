import { BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { divider } from '../kit/layout.ts'
import { header, muted, paragraph } from '../kit/texts.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { showMoment } from '../moment.ts'
import { type EffectTroubleView, troubleWords } from './effect-trouble.ts'
import { type FindingView, findingText } from './finding-text.ts'
import { type PersonView, personText } from './person-text.ts'
import { type ScreenView, screen } from './screen.ts'

/** A handoff that just went through. */
export interface HandedOverView extends ScreenView {
  readonly caseNumber: string
  readonly to: PersonView
  /** When the receiver should have accepted; undefined when no clock runs. */
  readonly acceptBy: Date | undefined
  readonly accepted: boolean
  /** What the customer was or is being told; undefined when nothing is sent. */
  readonly customerMessage: string | undefined
  /** Whether they have it already. */
  readonly customerTold?: 'on-its-way' | undefined
  /** Why nothing is sent, in words after a colon; undefined where nothing was planned or a trouble says it. */
  readonly notToldWhy?: string | undefined
  /** What became of the note in the conversation; undefined where that is one of the troubles. */
  readonly note: 'on-its-way' | 'posted' | undefined
  /** What did not happen in Intercom. */
  readonly troubles: readonly EffectTroubleView[]
  /** What the gate advised without stopping it. */
  readonly advice: readonly FindingView[]
  /** Why it went through in spite of findings; undefined when it passed. */
  readonly bypassReason: string | undefined
  /** True for who sent it, as long as nobody has accepted. */
  readonly canWithdraw: boolean
  readonly timeZone: string
}

/** Shown when a handoff went through: who has the customer now, by when they take over, and what the customer knows. */
export function handedOver(view: HandedOverView): CanvasResponse {
  return screen('handed-over', view, (room) => [
    header(`✅ ${room.line(view.caseNumber, 20)} handed over to ${personText(view.to, room)}`),
    paragraph(acceptance(view, room)),
    customer(view, room),
    view.note ? muted(NOTE_WORDS[view.note]) : [],
    view.troubles.map((trouble) => muted(troubleWords(trouble, room))),
    view.bypassReason
      ? muted(`Handed over anyway, on the record: ${room.line(view.bypassReason, 300)}`)
      : [],
    view.advice.length > 0 ? paragraph('Worth adding when there is time:') : [],
    view.advice.flatMap((finding) => findingText({ ...finding, weight: 'advisory' }, room)),
    divider(),
    button(BUTTONS.addStatusCard, 'Add the status card to your reply', 'secondary'),
    view.canWithdraw && !view.accepted
      ? button(BUTTONS.withdraw, 'Withdraw the handoff', 'secondary')
      : [],
    button(BUTTONS.refresh, 'Refresh', 'link'),
    button(BUTTONS.back, 'Done', 'link'),
  ])
}

function acceptance({ to, accepted, acceptBy, timeZone }: HandedOverView, room: Room): string {
  const name = room.line(to.name, 40) || 'The receiver'
  if (accepted) return `${name} has accepted.`
  if (!acceptBy) return `${name} has been asked to accept.`
  return `${name} should accept by ${showMoment(acceptBy, timeZone)}.`
}

function customer(
  { customerMessage, customerTold, notToldWhy }: HandedOverView,
  room: Room,
): Component[] {
  if (!customerMessage) {
    const why = notToldWhy ? `: ${room.line(notToldWhy, 120)}` : ''
    return [muted(`Nothing was sent to the customer${why}.`)]
  }
  const said = customerTold === 'on-its-way' ? 'is being told' : 'was told'
  return [paragraph(`The customer ${said}: “${room.text(customerMessage, 600)}”`)]
}

const NOTE_WORDS = {
  'on-its-way': 'The handoff note will appear in the conversation in a moment.',
  posted: 'The handoff note is in the conversation.',
} as const satisfies Record<NonNullable<HandedOverView['note']>, string>
