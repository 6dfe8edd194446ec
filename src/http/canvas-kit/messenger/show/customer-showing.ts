import type { CustomerCard } from '../../../../domain/customer-card.ts'
import type { CardReader } from '../../../../domain/wording/card/card-reader.ts'
import { type CardOptions, cardOptionPairs } from '../card-options.ts'
import type { MessengerRequest } from '../inbound.ts'

/** What every screen of the customer's card needs besides its facts. */
export interface CustomerShowing {
  readonly request: Pick<MessengerRequest, 'viewer' | 'language' | 'conversationId'>
  readonly options: CardOptions
  readonly now: Date
  /** Where a call back is arranged. */
  readonly sheetUrl: string
}

/** In whose language and time a customer reads. Their own zone where Intercom knows it, else the workspace's, named. */
export function readerOf(
  { request, now }: CustomerShowing,
  card: Pick<CustomerCard, 'timeZone' | 'customerZone'> | undefined,
): CardReader {
  const theirs = request.viewer?.timeZone ?? card?.customerZone
  const timeZone = theirs ?? card?.timeZone ?? 'UTC'
  return {
    language: request.language,
    zone: { timeZone, isTheirs: theirs !== undefined },
    now,
    inConversation: request.conversationId !== undefined,
  }
}

/** What comes back with a press: the options, which hide things and grant nothing. */
export const storedOf = ({ options }: CustomerShowing) => cardOptionPairs(options)
