import { BUTTONS } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { divider } from '../kit/layout.ts'
import { header, muted, paragraph } from '../kit/texts.ts'
import type { CanvasResponse, Component } from '../kit.ts'
import { type DraftedByView, draftedByLine } from './drafted-by.ts'
import { sourcesLine } from './evidence-line.ts'
import { type FieldView, fieldInput } from './field-input.ts'
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

/** The form before the gate has looked at it. */
export interface HandOverView extends HandoffFormView {
  /** Whether the fields could be drafted: `in-progress` asks to refresh, `none` says why they are empty. */
  readonly draft: 'ready' | 'in-progress' | 'none'
  /** Who drafted them; undefined where nobody did. */
  readonly draftedBy?: DraftedByView | undefined
}

/** The hand-over form: who takes over, what only the sender knows, and the rest already filled in. */
export function handOver(view: HandOverView): CanvasResponse {
  const held = heldFields(view)
  const asked = view.fields.filter((field) => field.asked && !field.optional)
  const extra = view.fields.filter((field) => field.asked && field.optional)
  const drafted = view.fields.filter((field) => !field.asked)
  const known = { ...view, stored: storedWithHeld(view.stored, held) }

  return screen('hand-over', known, (room) => [
    header('Hand over'),
    view.notice ? paragraph(room.line(view.notice, 200)) : [],
    draftNotice(view.draft),
    typePicker(view, room),
    receiverPicker(view.receiver, room, false),
    section('Only you know', undefined, asked, held, room),
    section('Drafted from the conversation', draftAdvice(view, room), drafted, held, room),
    section('If there is any', undefined, extra, held, room),
    knownSection(view, room),
    messagePreview(view.message, [], room),
    button(BUTTONS.checkAndHandOver, 'Check and hand over', 'primary'),
    button(BUTTONS.saveDraft, 'Save draft', 'secondary'),
    divider(),
    button(BUTTONS.refresh, 'Refresh', 'link'),
    button(BUTTONS.cancel, 'Cancel', 'link'),
  ])
}

function draftAdvice({ draftedBy, timeZone }: HandOverView, room: Room): string {
  return draftedBy ? draftedByLine(draftedBy, timeZone, room) : 'Check and edit.'
}

function draftNotice(draft: HandOverView['draft']): Component[] {
  switch (draft) {
    case 'ready':
      return []
    case 'in-progress':
      return [muted('The draft is on its way. Start typing, or press Refresh in a moment.')]
    case 'none':
      return [muted('There is no draft for this conversation, so the fields start empty.')]
  }
}

function section(
  title: string,
  advice: string | undefined,
  fields: readonly FieldView[],
  held: ReadonlySet<string>,
  room: Room,
): Component[] {
  if (fields.length === 0) return []
  return [
    divider(),
    header(title),
    ...(advice ? [muted(advice)] : []),
    ...fields.flatMap((field) => [
      ...fieldInput(field, { failing: false, held: held.has(field.name) }),
      ...evidenceOf(field, room),
    ]),
  ]
}

function evidenceOf({ evidence }: FieldView, room: Room): Component[] {
  const line = sourcesLine(evidence, room)
  return line === '' ? [] : [muted(line)]
}

function knownSection(view: HandOverView, room: Room): Component[] {
  const facts = knownFacts(view, room)
  return facts.length === 0
    ? [divider()]
    : [divider(), header('Already known'), ...facts, divider()]
}
