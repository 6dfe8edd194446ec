import type { CustomerWish, Wish } from './wish.ts'

/** How a customer wants to hear from us instead of waiting in the chat. */
export type WishedWay = Exclude<Wish, { readonly kind: 'addition' }>

/**
 * What counts of a customer's wishes, newest first: a newer way takes the place of an older one, and a call whose
 * time has passed is over.
 */
export function wishedWay(wishes: readonly CustomerWish[], now: Date): WishedWay | undefined {
  const way = newestWay(
    wishes.map(({ wish }) => wish),
    now,
  )
  return way?.kind === 'addition' ? undefined : way
}

/** What tells whether a way still counts. */
interface WayMade {
  readonly kind: Wish['kind']
  readonly undone?: boolean
  readonly until?: Date | undefined
}

/** The newest way that was not taken back and is not over, of what was chosen, newest first. */
export function newestWay<Made extends WayMade>(
  made: readonly Made[],
  now: Date,
): Made | undefined {
  const newest = made.find(({ kind }) => kind !== 'addition')
  if (!newest || newest.undone) return undefined
  return newest.kind === 'callback' && newest.until && newest.until <= now ? undefined : newest
}
