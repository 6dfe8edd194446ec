import { type FieldId, NONE } from '../ids.ts'
import { dropdown, input, textarea } from '../kit/inputs.ts'
import { errorText } from '../kit/texts.ts'
import type { Component } from '../kit.ts'
import { offerChoices } from './choices.ts'
import type { EvidenceView } from './evidence-line.ts'
import { FIELD_WORDS } from './field-words.ts'

/** One field of the note as the form shows it. */
export interface FieldView {
  readonly name: FieldId
  /** What was typed, or else what was drafted. Comes back exactly as it is. */
  readonly value: string
  /** True for what only the person handing over can know; false for what was drafted or looked up. */
  readonly asked: boolean
  /** True for what no handoff of this type has to say. */
  readonly optional?: boolean
  /** What a drafted value rests on. */
  readonly evidence: readonly EvidenceView[]
}

/** How a field is to be drawn. */
export interface FieldLook {
  /** Red: a check stopped here. */
  readonly failing: boolean
  /** Its text does not fit on the canvas; it stays where it is kept, and the field starts empty. */
  readonly held: boolean
}

const SEVERITIES = [
  { id: 'low', text: 'Low' },
  { id: 'normal', text: 'Normal' },
  { id: 'high', text: 'High' },
  { id: 'urgent', text: 'Urgent' },
]

/** What to type a field of the note in, with what was typed before. */
export function fieldInput(field: FieldView, { failing, held }: FieldLook): Component[] {
  const { label } = FIELD_WORDS[field.name]
  if (!held) return [control(field, failing)]

  const size = field.value.length.toLocaleString('en-US')
  const kept = `${label}: ${size} characters are too many to show here. They are kept as typed. A shorter text typed below replaces them.`
  return [errorText(kept), control({ ...field, value: '' }, failing)]
}

function control({ name, value }: FieldView, failing: boolean): Component {
  const { label, hint, shape } = FIELD_WORDS[name]
  const failed = failing ? 'failed' : undefined
  switch (shape) {
    case 'line':
      return input(name, { label, placeholder: hint, value, save_state: failed })
    case 'lines':
      return textarea(name, { label, placeholder: hint, value, error: failing || undefined })
    case 'level': {
      const offered = offerChoices(SEVERITIES, value)
      return dropdown(name, offered?.options ?? [], {
        label,
        value: offered?.value ?? NONE,
        save_state: failed,
      })
    }
  }
}
