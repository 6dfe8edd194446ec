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

/**
 * Where several proofs stand, in one line and without their words, because the form is long enough: each message once,
 * the first with who wrote it, as many as are followed. Empty without any.
 */
export function sourcesLine(evidence: readonly EvidenceView[], room: Room): string {
  const [first, ...others] = eachMessageOnce(evidence)
  if (!first) return ''
  const shown = others.slice(0, MAX_LINKS - 1)
  const links = shown.map(({ messageNumber, url }) => link(`${messageNumber}`, url))
  const left = others.length - shown.length
  const more = left > 0 ? ` and ${left} more` : ''
  const also = links.length > 0 ? `; also ${links.join(', ')}${more}` : ''
  return `From ${sourceOf(first, room)}${also}`
}

/** More links than this behind one sentence are not followed. */
const MAX_LINKS = 3

/** Where a sentence comes from, as links to follow it to its messages. Empty without any. */
export function messageLinks(evidence: readonly EvidenceView[]): string {
  return eachMessageOnce(evidence)
    .filter(({ messageNumber }) => messageNumber > 0)
    .slice(0, MAX_LINKS)
    .map(messageLink)
    .join(', ')
}

/** The first proof out of each message; words that were typed count as one. */
function eachMessageOnce(evidence: readonly EvidenceView[]): readonly EvidenceView[] {
  const numbers = new Set<number>()
  return evidence.filter(({ messageNumber: number }) => !numbers.has(number) && numbers.add(number))
}

const messageLink = ({ messageNumber, url }: EvidenceView) => link(`Message ${messageNumber}`, url)

function sourceOf(evidence: EvidenceView, room: Room): string {
  const { messageNumber, authorName } = evidence
  if (messageNumber < 1) return 'In the text'
  const message = messageLink(evidence)
  const name = room.line(authorName ?? '', MAX_NAME_CHARACTERS)
  return name === '' ? message : `${message}, ${name}`
}
