import { INPUTS } from '../ids.ts'
import { submit } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { singleSelect } from '../kit/inputs.ts'
import { dataTable } from '../kit/layout.ts'
import { isHttps, link } from '../kit/plain.ts'
import { muted } from '../kit/texts.ts'
import { valuesThatFit } from '../kit/typed-values.ts'
import type { Component, StoredData } from '../kit.ts'
import { offerChoices } from './choices.ts'
import type { FieldView } from './field-input.ts'
import type { MessagePreviewView } from './message-preview.ts'
import type { ReceiverView } from './receiver-picker.ts'
import type { ScreenView } from './screen.ts'

/** Everything the form shows, before and after the gate looked at it. */
export interface HandoffFormView extends ScreenView {
  /** The chosen kind of handoff, by its id. */
  readonly type: string
  readonly types: readonly {
    readonly id: string
    readonly label: string
    /** One sentence that helps to choose it. */
    readonly purpose: string
  }[]
  readonly receiver: ReceiverView
  /** What data filled in, in the order shown: field and value. */
  readonly known: readonly (readonly [field: string, value: string])[]
  /** Where the whole conversation can be read; offered if it is https. */
  readonly transcriptUrl: string | undefined
  /** The fields of the type, in the order shown. */
  readonly fields: readonly FieldView[]
  /** What the customer reads of it. */
  readonly message: MessagePreviewView
  /** Something that just happened, in one sentence. */
  readonly notice: string | undefined
  readonly timeZone: string
}

const MAX_KNOWN_FACTS = 16

/** Chooses the kind of handoff; choosing another one asks for its fields at once. */
export function typePicker({ type, types }: HandoffFormView, room: Room): Component[] {
  const offered = offerChoices(
    types.map(({ id, label }) => ({ id, text: room.line(label, 60) })),
    type,
  )
  if (!offered) return [muted('No kind of handoff is set up. An admin can add one in the console.')]
  const chosen = types.find(({ id }) => id === offered.value)
  return [
    singleSelect(INPUTS.handoffType, offered.options, {
      label: 'Type of handoff',
      value: offered.value,
      action: submit(),
    }),
    ...(chosen?.purpose ? [muted(room.line(chosen.purpose, 160))] : []),
  ]
}

/** What nobody has to type, because it is known. Nothing when nothing is. */
export function knownFacts({ known, transcriptUrl }: HandoffFormView, room: Room): Component[] {
  if (known.length === 0) return []
  const rows = known
    .slice(0, MAX_KNOWN_FACTS)
    .map(([field, value]) => [room.line(field, 40), room.line(value, 200) || 'Not known'] as const)
  const transcript = isHttps(transcriptUrl)
    ? [muted(link('The whole conversation', transcriptUrl))]
    : []
  return [dataTable(rows), ...transcript]
}

/** The fields whose text has no room on the canvas. Their names come back as `stored_data.held`. */
export function heldFields({ fields }: HandoffFormView): ReadonlySet<string> {
  const fitting = valuesThatFit(fields.map(({ value }) => value))
  return new Set(fields.filter((_, index) => !fitting.has(index)).map(({ name }) => name))
}

/** What comes back with the form: the ids it was given, and which fields an empty input leaves as they are. */
export function storedWithHeld(stored: StoredData, held: ReadonlySet<string>): StoredData {
  const { held: _outdated, ...rest } = stored
  return held.size === 0 ? rest : { ...rest, held: [...held].join(' ') }
}
