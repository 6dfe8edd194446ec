import { addressesIn } from '../domain/safe-text/addresses-in.ts'
import { safeText } from '../domain/safe-text/safe-text.ts'
import type { TellCustomer } from '../domain/tell-customer.ts'
import type { CustomerMessage } from '../domain/waiting/customer-message.ts'
import { messageText, paragraphsOf } from '../domain/waiting/message-text.ts'
import { publicName } from '../domain/wording/public-name.ts'

/** A message to a customer is no longer, in characters: what does not fit into it belongs into a reply. */
export const MAX_MESSAGE_CHARACTERS = 2_000

/** What the customer would be told, as the form shows it. */
export interface ToCustomer {
  readonly tell: boolean
  /** The words as they would be sent; undefined while nobody is named to take over. */
  readonly message: CustomerMessage | undefined
  /** Whether a teammate wrote them. */
  readonly isEdited: boolean
  /** What became of the words that was not asked for, in one sentence. */
  readonly notice: string | undefined
}

/** What is sent of a handoff: the teammate's own words where they have some, else the proposed ones. */
export function messageToSend(
  { tell, text }: TellCustomer,
  proposed: CustomerMessage | undefined,
  receiverName: string | undefined,
): ToCustomer {
  const paragraphs = text === undefined ? [] : safeParagraphs(text)
  if (!proposed || text === undefined) {
    return { tell, message: proposed, isEdited: false, notice: undefined }
  }
  if (paragraphs.length === 0) {
    return { tell, message: proposed, isEdited: false, notice: tell ? EMPTIED : undefined }
  }
  const message = { ...proposed, paragraphs }
  const isEdited = messageText(message) !== messageText(proposed)
  const name = publicName(receiverName)
  const isNamed = name === undefined || messageText(message).includes(name)
  const notice =
    text.length > MAX_MESSAGE_CHARACTERS
      ? TOO_LONG
      : tell && isEdited && !isNamed
        ? `The message was edited and does not name ${name}, who takes over.`
        : undefined
  return { tell, message, isEdited, notice }
}

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
