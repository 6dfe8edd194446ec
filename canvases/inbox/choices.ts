import { NONE } from '../ids.ts'
import { option } from '../kit/inputs.ts'
import type { OptionPart } from '../kit.ts'

/** Something that can be chosen, with the words that name it, already fit to be shown. */
export interface Choice {
  readonly id: string
  readonly text: string
}

/** What a dropdown offers; `value` is always one of the options. */
export interface OfferedChoices {
  readonly options: readonly OptionPart[]
  readonly value: string
  /** Where the choices that did not fit can be had; undefined when all are shown. */
  readonly otherPage: number | undefined
}

/** Most options a dropdown takes. Source: Canvas Kit reference, dropdown. */
const MAX_OPTIONS = 10

/** Intercom's ids are far shorter; anything longer came from elsewhere. */
const MAX_ID_CHARACTERS = 64

/**
 * Fits any number of choices into the 2 to 10 options a dropdown takes; undefined when there is none.
 *
 * The chosen one always stands among them. Without one, or with a single choice, "Choose..." fills up.
 * Of more than ten, the chosen one keeps the first place and the others come in pages of nine.
 */
export function offerChoices(
  choices: readonly Choice[],
  chosenId: string | undefined,
  page = 0,
): OfferedChoices | undefined {
  const distinct = [...new Map(choices.map((choice) => [choice.id, choice])).values()]
  const usable = distinct.filter(
    ({ id }) => id !== '' && id !== NONE && id.length <= MAX_ID_CHARACTERS,
  )
  if (usable.length === 0) return undefined

  const chosen = usable.find(({ id }) => id === chosenId)
  const first = chosen ?? { id: NONE, text: 'Choose...' }
  const others = usable.filter(({ id }) => id !== first.id)

  if (chosen && usable.length >= 2 && usable.length <= MAX_OPTIONS) return offered(usable, first)
  if (chosen && usable.length === 1)
    return offered([chosen, { id: NONE, text: 'Choose...' }], first)
  if (others.length < MAX_OPTIONS) return offered([first, ...others], first)

  const pageSize = MAX_OPTIONS - 1
  const pages = Math.ceil(others.length / pageSize)
  const shown = page % pages
  const slice = others.slice(shown * pageSize, (shown + 1) * pageSize)
  return offered([first, ...slice], first, (shown + 1) % pages)
}

function offered(choices: readonly Choice[], chosen: Choice, otherPage?: number): OfferedChoices {
  return {
    options: choices.map(({ id, text }) => option(id, text.trim() || '(no name)')),
    value: chosen.id,
    otherPage,
  }
}
