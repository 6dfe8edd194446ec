import type { Room } from '../kit/fit.ts'
import { link } from '../kit/plain.ts'

/** The words a statement rests on, and where they stand. */
export interface EvidenceView {
  /** Counted from 1; 0 for words that were typed and not said in the conversation. */
  readonly messageNumber: number
  readonly authorName: string | undefined
  readonly quote: string
  /** Where the message can be read; shown as a link if it is https. */
  readonly url?: string | undefined
}

const MAX_QUOTE_CHARACTERS = 220
const MAX_NAME_CHARACTERS = 40

/** One line that proves a point: `Message 3, Joe: "..."`. */
export function evidenceLine(evidence: EvidenceView, room: Room): string {
  return `${sourceOf(evidence, room)}: “${room.line(evidence.quote, MAX_QUOTE_CHARACTERS)}”`
}

/** Where several proofs stand, in one line and without their words: the form is long enough. Empty without any. */
export function sourcesLine(evidence: readonly EvidenceView[], room: Room): string {
  const [first, ...others] = evidence
  if (!first) return ''
  const more = others.length > 0 ? ` and ${others.length} more` : ''
  return `From ${sourceOf(first, room)}${more}`
}

/** More links than this behind one sentence are not followed. */
const MAX_LINKS = 3

/** Where a sentence comes from, as links to follow it to its messages. Empty without any. */
export function messageLinks(evidence: readonly EvidenceView[]): string {
  const numbers = new Set<number>()
  return evidence
    .filter(
      ({ messageNumber: number }) => number > 0 && !numbers.has(number) && numbers.add(number),
    )
    .slice(0, MAX_LINKS)
    .map(messageLink)
    .join(', ')
}

const messageLink = ({ messageNumber, url }: EvidenceView) => link(`Message ${messageNumber}`, url)

function sourceOf(evidence: EvidenceView, room: Room): string {
  const { messageNumber, authorName } = evidence
  if (messageNumber < 1) return 'In the text'
  const message = messageLink(evidence)
  const name = room.line(authorName ?? '', MAX_NAME_CHARACTERS)
  return name === '' ? message : `${message}, ${name}`
}
