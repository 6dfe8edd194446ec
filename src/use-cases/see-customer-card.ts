import type { CustomerCard, CustomerCase, PromiseTold } from '../domain/customer-card.ts'

/** What a customer's card is about: nothing to tell, or one case first and the others behind it. */
export type CustomerCardSeen =
  | { readonly outcome: 'nothing' }
  | {
      readonly outcome: 'cases'
      readonly first: CustomerCase
      readonly others: readonly CustomerCase[]
    }

/** Where a card is looked at, and what the teammate chose who put it there. */
export interface CardPlace {
  /** The card stands in a conversation. */
  readonly inConversation: boolean
  readonly shows: 'all' | 'conversation'
}

/** What a customer sees at once. Decides from what was read; asks for nothing. */
export function seeCustomerCard(
  { cases }: CustomerCard,
  { inConversation, shows }: CardPlace,
): CustomerCardSeen {
  const shown =
    inConversation && shows === 'conversation' ? cases.filter(({ here }) => here) : cases
  const [first, ...others] = shown.map(pressingFirst)
  return first ? { outcome: 'cases', first, others } : { outcome: 'nothing' }
}

/** One of the customer's own cases by the number on it; undefined for anybody else's. */
export function seeCustomerCase(
  { cases }: CustomerCard,
  number: number | undefined,
): CustomerCase | undefined {
  const found = cases.find((one) => one.number === number)
  return found && pressingFirst(found)
}

const pressingFirst = (supportCase: CustomerCase): CustomerCase => ({
  ...supportCase,
  promises: supportCase.promises.toSorted((a, b) => rank(a) - rank(b)),
})

/** Owed and soonest due first, then owed without a time, then kept. */
const rank = ({ dueAt, keptAt }: PromiseTold) =>
  keptAt ? Number.MAX_SAFE_INTEGER : (dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER - 1)
