import { addressesIn } from '../domain/safe-text/addresses-in.ts'
import { isSafeLink } from '../domain/safe-text/is-safe-link.ts'
import { LINK_REMOVED, safeText } from '../domain/safe-text/safe-text.ts'
import type { ProposedFor, TellCustomer } from '../domain/tell-customer.ts'
import type { CustomerMessage } from '../domain/waiting/customer-message.ts'
import type { Estimate } from '../domain/waiting/estimate.ts'
import { messageText, paragraphsOf } from '../domain/waiting/message-text.ts'
import { publicName } from '../domain/wording/public-name.ts'

/** A message to a customer is no longer, in characters: what does not fit into it belongs into a reply. */
export const MAX_MESSAGE_CHARACTERS = 2_000

/** A message as it is proposed. */
export interface Proposal {
  readonly message: CustomerMessage
  readonly madeFor: ProposedFor
  /** What it tells; undefined where nobody could tell. */
  readonly estimate: Estimate | undefined
}

/** What the customer would be told, as the form shows it. */
export interface ToCustomer {
  readonly tell: boolean
  /** The words as they would be sent; undefined while nobody is named to take over. */
  readonly message: CustomerMessage | undefined
  /** Whether a teammate wrote them. */
  readonly isEdited: boolean
  /** Whom and what time the words are for; undefined while nobody is named to take over. */
  readonly madeFor: ProposedFor | undefined
  /** What the words tell; undefined also while nobody is named to take over. */
  readonly estimate: Estimate | undefined
  /**
   * Whether a teammate's words are to be read before they go: they were written for somebody else or for a time that is
   * over, or would not go as they were written.
   */
  readonly mustBeRead: boolean
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
  const { message: proposed, madeFor, estimate } = proposal ?? {}
  const own = { tell, madeFor, estimate, isEdited: false, mustBeRead: false, notice: undefined }
  if (!proposed || text === undefined) {
    return { ...own, message: proposed }
  }
  const { paragraphs, changes } = sendable(text)
  if (paragraphs.length === 0) {
    return { ...own, message: proposed, notice: tell ? EMPTIED : undefined }
  }
  const message = { ...proposed, paragraphs }
  const isEdited = messageText(message) !== messageText(proposed)
  const name = publicName(receiverName)
  const isNamed = name === undefined || messageText(message).includes(name)
  const isSent = tell && isEdited
  const outdated = isSent ? whyOutdated(writtenFor, madeFor, now) : []
  const whyRead = [...changes, ...outdated]
  const mustBeRead = isSent && whyRead.length > 0
  const notices = [
    ...whyRead,
    ...(mustBeRead ? [READ_IT] : []),
    ...(isSent && !isNamed
      ? [`The message was edited and does not name ${name}, who takes over.`]
      : []),
  ]
  // Edited words go on telling the time that they were written with.
  const stands = isEdited && outdated.length === 0 ? writtenFor : undefined
  return {
    ...{ tell, message, isEdited, mustBeRead },
    madeFor: stands ?? madeFor,
    estimate: isSent && stands?.latest ? toldBy(estimate, new Date(stands.latest)) : estimate,
    notice: notices.length > 0 ? notices.join(' ') : undefined,
  }
}

/** An estimate as edited words tell it: what the customer was told is what is watched. */
const toldBy = (estimate: Estimate | undefined, latest: Date): Estimate | undefined =>
  estimate && {
    ...estimate,
    soonest: estimate.soonest < latest ? estimate.soonest : latest,
    latest,
  }

function whyOutdated(
  writtenFor: ProposedFor | undefined,
  madeFor: ProposedFor | undefined,
  now: Date,
): readonly string[] {
  if (!writtenFor || !madeFor) return []
  if (writtenFor.receiverId !== madeFor.receiverId) return [FOR_ANOTHER]
  const isPast = writtenFor.latest !== undefined && new Date(writtenFor.latest) <= now
  return isPast ? [TIME_PASSED] : []
}

const FOR_ANOTHER = 'The message was written for another person to take over.'

const TIME_PASSED = 'The time that was proposed for this message has passed.'

const READ_IT = 'Read it, change what is not right any more, then check and hand over.'

const EMPTIED =
  'The message was empty, so the proposed one is back. To send nothing, choose “Do not tell”.'

const TOO_LONG = `The message was cut after ${MAX_MESSAGE_CHARACTERS} characters.`

const NO_SUCH_LINK = 'A link in the message cannot be sent and was removed.'

/** The teammate's words as they may leave us, a link only over https and as they typed it; and what that changed. */
function sendable(text: string): {
  readonly paragraphs: readonly string[]
  readonly changes: readonly string[]
} {
  const short = shortened(text)
  const allowed = addressesIn(short).flatMap(({ address }) => (mayBeSent(address) ? [address] : []))
  const rules = { addresses: new Set(allowed), withoutSecrets: (words: string) => words }
  const safe = safeText(short, rules)
  return {
    // What stands in place of a link may be longer than the link.
    paragraphs: paragraphsOf(shortened(safe)),
    changes: [
      ...(short === text ? [] : [TOO_LONG]),
      ...(linksRemoved(safe) > linksRemoved(short) ? [NO_SUCH_LINK] : []),
    ],
  }
}

/** Counted as people count: an emoji is one character or few, however it is kept. */
const shortened = (text: string) => [...text].slice(0, MAX_MESSAGE_CHARACTERS).join('')

const linksRemoved = (text: string) => text.split(LINK_REMOVED).length - 1

const mayBeSent = (address: string) =>
  isSafeLink(address) || !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)
