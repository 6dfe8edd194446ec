import type { CardRecord } from '../../../domain/card-record.ts'

/** What goes beside a canvas: a fresh one-time nonce, the newest event it knows of, and whether it has no draft yet. */
export interface StoredIds {
  readonly [key: string]: string
  readonly nonce: string
  readonly as_of: string
}

/** The ids that come back when this canvas is used. */
export const storedIds = (nonce: string, card: CardRecord | undefined): StoredIds => ({
  nonce,
  as_of: card?.latestEventId ?? 'none',
  ...(card && !card.summary && { draft: 'none' }),
})
