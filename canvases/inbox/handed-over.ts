import { BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { divider } from '../kit/layout.ts'
import { errorText, header, muted, paragraph } from '../kit/texts.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { showMoment } from '../moment.ts'
import { type FindingView, findingText } from './finding-text.ts'
import { type PersonView, personText } from './person-text.ts'
import { type ScreenView, screen } from './screen.ts'

/** What became of the note in the conversation. */
type NoteState =
  | { readonly state: 'on-its-way' | 'posted' }
  | { readonly state: 'failed'; readonly reason: string }

/** A handoff that just went through. */
export interface HandedOverView extends ScreenView {
  readonly caseNumber: string
  readonly to: PersonView
  /** When the receiver should have accepted; undefined when no clock runs. */
  readonly acceptBy: Date | undefined
  readonly accepted: boolean
  /** What the customer was told; undefined when nothing was sent. */
  readonly customerMessage: string | undefined
  readonly note: NoteState
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
    note(view.note, room),
    view.bypassReason
      ? muted(`Handed over anyway, on the record: ${room.line(view.bypassReason, 300)}`)
      : [],
    view.advice.length > 0 ? paragraph('Worth adding when there is time:') : [],
    view.advice.flatMap((finding) => findingText({ ...finding, weight: 'advisory' }, room)),
    divider(),
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

function customer({ customerMessage }: HandedOverView, room: Room): Component[] {
  if (!customerMessage) return [muted('Nothing was sent to the customer.')]
  return [paragraph(`The customer was told: “${room.text(customerMessage, 600)}”`)]
}

function note(state: NoteState, room: Room): Component {
  switch (state.state) {
    case 'on-its-way':
      return muted('The handoff note will appear in the conversation in a moment.')
    case 'posted':
      return muted('The handoff note is in the conversation.')
    case 'failed': {
      const reason = room.line(state.reason, 200) || 'Intercom gave no reason.'
      return errorText(
        `The handoff note could not be posted: ${reason} The handoff itself stands, and the receiver can read everything in the briefing.`,
      )
    }
  }
}
