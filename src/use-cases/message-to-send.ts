import { addressesIn } from '../domain/safe-text/addresses-in.ts'
import { safeText } from '../domain/safe-text/safe-text.ts'
import type { ProposedFor, TellCustomer } from '../domain/tell-customer.ts'
import type { CustomerMessage } from '../domain/waiting/customer-message.ts'
import { messageText, paragraphsOf } from '../domain/waiting/message-text.ts'
import { publicName } from '../domain/wording/public-name.ts'

/** A message to a customer is no longer, in characters: what does not fit into it belongs into a reply. */
export const MAX_MESSAGE_CHARACTERS = 2_000

/** A message as it is proposed. */
export interface Proposal {
  readonly message: CustomerMessage
  readonly madeFor: ProposedFor
}

/** What the customer would be told, as the form shows it. */
export interface ToCustomer {
  readonly tell: boolean
  /** The words as they would be sent; undefined while nobody is named to take over. */
  readonly message: CustomerMessage | undefined
  /** Whether a teammate wrote them. */
  readonly isEdited: boolean
  /** What is proposed now is for this; undefined while nobody is named to take over. */
  readonly madeFor: ProposedFor | undefined
  /** Whether a teammate's words were written for somebody else, or for a time that is over: to be read before they go. */
  readonly isOutdated: boolean
  /** What became of the words that was not asked for, in one sentence. */
  readonly notice: string | undefined
}

/** What is sent of a handoff: the teammate's own words where they have some, else the proposed ones. */
export function messageToSend(
  { tell, text, madeFor: writtenFor }: TellCustomer,
  proposal: Proposal | undefined,
  receiverName: string | undefined,
  now: Date,
): ToCustomer {
  const { message: proposed, madeFor } = proposal ?? {}
  const own = { tell, madeFor, isEdited: false, isOutdated: false, notice: undefined }
  const paragraphs = text === undefined ? [] : safeParagraphs(text)
  if (!proposed || text === undefined) {
    return { ...own, message: proposed }
  }
  if (paragraphs.length === 0) {
    return { ...own, message: proposed, notice: tell ? EMPTIED : undefined }
  }
  const message = { ...proposed, paragraphs }
  const isEdited = messageText(message) !== messageText(proposed)
  const name = publicName(receiverName)
  const isNamed = name === undefined || messageText(message).includes(name)
  const outdated = tell && isEdited ? whyOutdated(writtenFor, madeFor, now) : undefined
  const notices = [
    ...(text.length > MAX_MESSAGE_CHARACTERS ? [TOO_LONG] : []),
    ...(tell && isEdited && !isNamed
      ? [`The message was edited and does not name ${name}, who takes over.`]
      : []),
    ...(outdated === undefined ? [] : [outdated]),
  ]
  return {
    ...{ tell, message, isEdited, madeFor, isOutdated: outdated !== undefined },
    notice: notices.length > 0 ? notices.join(' ') : undefined,
  }
}

function whyOutdated(
  writtenFor: ProposedFor | undefined,
  madeFor: ProposedFor | undefined,
  now: Date,
): string | undefined {
  if (!writtenFor || !madeFor) return undefined
  if (writtenFor.receiverId !== madeFor.receiverId) return FOR_ANOTHER
  const isPast = writtenFor.latest !== undefined && new Date(writtenFor.latest) <= now
  return isPast ? TIME_PASSED : undefined
}

const FOR_ANOTHER =
  'The message was written for another person to take over. Read it, change what is not right any more, then check and hand over.'

const TIME_PASSED =
  'The time that was proposed for this message has passed. Read it, change what is not right any more, then check and hand over.'

const EMPTIED =
  'The message was empty, so the proposed one is back. To send nothing, choose “Do not tell”.'

const TOO_LONG = `The message was cut after ${MAX_MESSAGE_CHARACTERS} characters.`

/** The teammate's words as they may leave us: a link only over https, as they typed it. */
function safeParagraphs(text: string): readonly string[] {
  const short = [...text].slice(0, MAX_MESSAGE_CHARACTERS).join('')
  const allowed = addressesIn(short).flatMap(({ address }) => (mayBeSent(address) ? [address] : []))
  const rules = { addresses: new Set(allowed), withoutSecrets: (words: string) => words }
  return paragraphsOf(safeText(short, rules))
}

const mayBeSent = (address: string) =>
  /^https:\/\/[^@]*$/i.test(address) || !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)
