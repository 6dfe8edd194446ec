import type { HandoffNote, NoteSection } from '../domain/handoff-note.ts'
import { escapedHtml } from './escaped-html.ts'

/** Intercom publishes no limit for a note's body; longer ones are nobody's reading. Characters of HTML. */
const MAX_NOTE_CHARACTERS = 10_000

/** No single line of a note is longer, in characters, so that one pasted log cannot push out the rest. */
const MAX_LINE_CHARACTERS = 1_500

const CUT = '<p><i>The note was cut here. The whole of it is in the briefing on the card.</i></p>'

/**
 * The handoff note as Intercom shows it: headings, paragraphs and lists, its reference last.
 * Everything in it is escaped: no markup, link or image of a customer's or a model's gets through.
 */
export function noteHtml(note: HandoffNote, reference: string): string {
  const head = `<h2>${escapedHtml(note.title)}</h2>`
  const foot = `<p>Ref ${escapedHtml(reference)}</p>`
  let room = MAX_NOTE_CHARACTERS - head.length - foot.length - CUT.length
  const parts: string[] = []
  for (const section of note.sections.map(sectionHtml)) {
    room -= section.length
    if (room < 0) return [head, ...parts, CUT, foot].join('')
    parts.push(section)
  }
  return [head, ...parts, foot].join('')
}

function sectionHtml({ heading, lines }: NoteSection): string {
  const [only = '', ...more] = lines.map((line) => escapedHtml(cut(line)))
  const label = `<b>${escapedHtml(heading)}</b>`
  if (more.length === 0) return `<p>${label}<br>${only}</p>`
  return `<p>${label}</p><ul>${[only, ...more].map((line) => `<li>${line}</li>`).join('')}</ul>`
}

const cut = (line: string) =>
  line.length > MAX_LINE_CHARACTERS
    ? `${line.slice(0, MAX_LINE_CHARACTERS).toWellFormed()} …`
    : line
