import type { CardRecord } from '../domain/card-record.ts'
import type { SupportCase } from '../domain/case.ts'

/** What the first card says: nothing installed, nothing kept for good, still reading, no case, or a case. */
export type CardSeen =
  | { readonly outcome: 'not-installed' }
  | { readonly outcome: 'forgotten'; readonly card: CardRecord }
  | { readonly outcome: 'reading'; readonly card: CardRecord }
  | { readonly outcome: 'no-case'; readonly card: CardRecord }
  | { readonly outcome: 'case'; readonly card: CardRecord; readonly supportCase: SupportCase }

/** What a teammate sees first when they open a conversation. Decides from what was read; asks for nothing. */
export function seeCard(card: CardRecord | undefined): CardSeen {
  if (!card) return { outcome: 'not-installed' }
  const { supportCase, summary } = card
  if (supportCase) return { outcome: 'case', card, supportCase }
  if (card.forgotten) return { outcome: 'forgotten', card }
  return summary ? { outcome: 'no-case', card } : { outcome: 'reading', card }
}

/** Whether the conversation has moved on since a job read it, so that it should be read again. */
export function needsReading(card: CardRecord, updatedAt: Date | undefined): boolean {
  if (card.forgotten) return false
  if (!card.readUpTo) return true
  return updatedAt !== undefined && updatedAt > card.readUpTo
}
