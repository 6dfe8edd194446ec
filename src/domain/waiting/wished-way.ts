import type { CustomerWish, Wish } from './wish.ts'

/** How a customer wants to hear from us instead of waiting in the chat. */
export type WishedWay = Exclude<Wish, { readonly kind: 'addition' }>

/** A wish for a way to hear from us. */
type WayWish = CustomerWish & { readonly wish: WishedWay }

/**
 * The wish that counts of a customer's, newest first: a newer way takes the place of an older one, and a call whose
 * time has passed is over.
 */
export function standingWish(wishes: readonly CustomerWish[], now: Date): WayWish | undefined {
  const newest = wishes.find((one): one is WayWish => one.wish.kind !== 'addition')
  return newest && stillCounts(newest.wish, now) ? newest : undefined
}

/** The way that counts of a customer's wishes, newest first. */
export const wishedWay = (wishes: readonly CustomerWish[], now: Date): WishedWay | undefined =>
  standingWish(wishes, now)?.wish

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
  return newest && stillCounts(newest, now) ? newest : undefined
}

const stillCounts = ({ kind, undone, until }: WayMade, now: Date) =>
  !undone && !(kind === 'callback' && until && until <= now)
