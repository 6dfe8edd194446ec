/** A message to a customer that went out in a teammate's name because Baton planned it. */
export interface OwnMessage {
  /** Intercom's id of the teammate it was sent as. */
  readonly actorId: string
  readonly plannedAt: Date
  /** Intercom's id of the part that carries it, where that is known. */
  readonly remoteId: string | undefined
  readonly paragraphs: readonly string[]
}

/** Something that stands in a conversation, as far as it tells whether Baton sent it. */
export interface PartSeen {
  readonly id: string
  readonly authorId: string | undefined
  /** HTML or plain text. */
  readonly body: string | undefined
  readonly at: Date
}

/** Intercom's clock and ours may differ by so many milliseconds. */
const CLOCK_SKEW_MS = 60_000

/**
 * Whether a part of a conversation is a message Baton sent: the same part, or the same words by the same teammate
 * at or after the time it was planned. Such a message is no teammate's reply, whoever's name it bears.
 */
export function isOwnMessage(part: PartSeen, own: readonly OwnMessage[]): boolean {
  return own.some((message) => part.id === message.remoteId || isSameMessage(part, message))
}

/** Whether a part says what a message says, as its author, since it was planned. */
export function isSameMessage(
  { authorId, body, at }: PartSeen,
  { actorId, plannedAt, paragraphs }: OwnMessage,
): boolean {
  if (authorId !== actorId || body === undefined) return false
  if (at.getTime() < plannedAt.getTime() - CLOCK_SKEW_MS) return false
  const said = signsOf(paragraphs.join(''))
  return signsOf(wordsOfHtml(body)) === said || signsOf(body) === said
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** The words of a message, whatever tags Intercom put around them. */
function wordsOfHtml(html: string): string {
  return html
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
    })
}

/** Only the signs that are seen: blanks and line ends come back otherwise than they went. */
const signsOf = (text: string) => text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '')
