import { BUTTONS, INPUTS, type SuggestibleId } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { input } from '../kit/inputs.ts'
import { divider } from '../kit/layout.ts'
import { errorText, header, muted, paragraph } from '../kit/texts.ts'
import { shortenedToFit } from '../kit/typed-values.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { type FieldView, fieldInput } from './field-input.ts'
import { type FindingView, findingText, suggestion } from './finding-text.ts'
import {
  type HandoffFormView,
  heldFields,
  knownFacts,
  storedWithHeld,
  typePicker,
} from './handoff-form.ts'
import { messagePreview } from './message-preview.ts'
import { receiverPicker } from './receiver-picker.ts'
import { screen } from './screen.ts'
import { shortenedNotice } from './shortened-notice.ts'

/** The form after the gate found something. */
export interface BlockedView extends HandoffFormView {
  /** Everything found, blocking and advisory, in the order of the type's checks. */
  readonly findings: readonly FindingView[]
  readonly bypass: {
    /** The reason as typed so far. */
    readonly reason: string
    /** Why the reason did not do, in one sentence; undefined before it was tried. */
    readonly problem: string | undefined
  }
}

/** Bytes of JSON a reason may take: some 50 times what a good one needs. */
const MAX_BYPASS_REASON_BYTES = 4_000

/** Shown when the gate stops a handoff: each finding beside its field, everything typed still there, and both ways on. */
export function blocked(view: BlockedView): CanvasResponse {
  const held = heldFields(view)
  const found = Map.groupBy(view.findings, ({ field }) => field)
  const toMend = view.fields.filter(({ name }) => found.has(name))
  const asTyped = view.fields.filter(({ name }) => !found.has(name))
  const shown = new Set<SuggestibleId>([
    'receiver',
    INPUTS.customerMessage,
    ...view.fields.map(({ name }) => name),
  ])
  const inMessage = found.get(INPUTS.customerMessage) ?? []
  const elsewhere = view.findings.filter(({ field }) => !shown.has(field))
  const known = { ...view, stored: storedWithHeld(view.stored, held) }

  return screen('blocked', known, (room) => [
    header(headline(view.findings)),
    view.notice ? paragraph(room.line(view.notice, 200)) : [],
    elsewhere.flatMap((finding) => findingText(finding, room)),
    found.has('receiver') ? receiverToMend(view, found.get('receiver') ?? [], room) : [],
    toMend.flatMap((field) => fieldToMend(field, found.get(field.name) ?? [], held, room)),
    inMessage.length > 0 ? messagePreview(view.message, inMessage, room) : [],
    divider(),
    header('The rest, as you left it'),
    typePicker(view, room),
    found.has('receiver') ? [] : receiverPicker(view.receiver, room, false),
    asTyped.flatMap((field) => fieldInput(field, { failing: false, held: held.has(field.name) })),
    knownFacts(view, room),
    inMessage.length > 0 ? [] : messagePreview(view.message, [], room),
    divider(),
    button(BUTTONS.checkAndHandOver, 'Check again', 'primary'),
    button(BUTTONS.saveDraft, 'Save draft', 'secondary'),
    divider(),
    bypass(view, room),
    divider(),
    button(BUTTONS.refresh, 'Refresh', 'link'),
    button(BUTTONS.cancel, 'Cancel', 'link'),
  ])
}

function headline(findings: readonly FindingView[]): string {
  const count = findings.filter(({ weight }) => weight === 'blocking').length
  if (count === 0) return 'Not handed over yet'
  return `Not handed over yet: ${count === 1 ? '1 thing' : `${count} things`} to fix`
}

function fieldToMend(
  field: FieldView,
  findings: readonly FindingView[],
  held: ReadonlySet<string>,
  room: Room,
): Component[] {
  return [
    ...fieldInput(field, { failing: isBlocking(findings), held: held.has(field.name) }),
    ...findings.flatMap((finding) => findingText(finding, room)),
    ...suggestion(findings, room),
  ]
}

function receiverToMend(
  { receiver }: BlockedView,
  findings: readonly FindingView[],
  room: Room,
): Component[] {
  const nameOf = (suggested: string) =>
    receiver.teammates.find(({ id, name }) => id === suggested || name === suggested)?.name
  return [
    ...receiverPicker(receiver, room, isBlocking(findings)),
    ...findings.flatMap((finding) => findingText(finding, room)),
    ...suggestion(findings, room, nameOf),
  ]
}

function bypass({ bypass: { reason, problem } }: BlockedView, room: Room): Component[] {
  const label = 'Why hand over anyway'
  const [kept = ''] = shortenedToFit([reason], MAX_BYPASS_REASON_BYTES)
  const notice = shortenedNotice(label, kept, reason)
  return [
    muted('If it cannot wait, hand over anyway. The reason goes on the record and into the note.'),
    input(INPUTS.bypassReason, {
      label,
      placeholder: 'What cannot wait, and who fills the gap',
      value: kept,
      save_state: problem ? 'failed' : undefined,
    }),
    ...(notice ? [errorText(notice)] : []),
    ...(problem ? [errorText(room.line(problem, 200))] : []),
    button(BUTTONS.handOverAnyway, 'Hand over anyway', 'secondary'),
  ]
}

const isBlocking = (findings: readonly FindingView[]) =>
  findings.some(({ weight }) => weight === 'blocking')
