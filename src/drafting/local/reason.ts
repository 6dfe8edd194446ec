import type { DraftedField } from '../../domain/drafted-note.ts'
import { type Material, messageOf, speakerOf } from './material.ts'
import { quotedToEnd } from './quoting.ts'
import { retold } from './retelling.ts'
import { fieldOf, stated } from './stated.ts'

/** A note this short says cause and need in one breath and is quoted whole. In UTF-16 units. */
const WHOLE_NOTE_CHARS = 260

/**
 * Why the case has to move, when somebody on our side wrote down what is missing and the customer's problem is plain.
 * Otherwise undefined: only the person who hands over knows.
 */
export function draftReason(material: Material): DraftedField | undefined {
  const { need, problem } = material.story
  if (!need || !problem) return undefined
  const message = messageOf(material, need)
  const isShort =
    message !== undefined && message.text.length <= WHOLE_NOTE_CHARS && !message.text.includes('\n')
  const words = isShort ? message.text : need.quote
  const clause = retold(problem.quote, 'they')
  const said = clause
    ? `${material.customer} reports that ${clause}.`
    : `${material.customer} wrote ${quotedToEnd(problem.quote)}`
  const verb = message?.kind === 'noted' ? 'noted' : 'wrote'
  const problemSaid = stated(`${said.charAt(0).toUpperCase()}${said.slice(1)}`, problem)
  const needed = `${speakerOf(material, need)} ${verb}: ${quotedToEnd(words, WHOLE_NOTE_CHARS)}`
  return fieldOf([problemSaid, stated(needed, { ...need, quote: words })], ' ')
}
