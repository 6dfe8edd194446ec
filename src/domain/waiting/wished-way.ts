import type { CustomerWish, Wish } from './wish.ts'

/** How a customer wants to hear from us instead of waiting in the chat. */
export type WishedWay = Exclude<Wish, { readonly kind: 'addition' }>

/** What counts of a customer's wishes, newest first: a newer way takes the place of an older one. */
export function wishedWay(wishes: readonly CustomerWish[]): WishedWay | undefined {
  for (const { wish } of wishes) {
    if (wish.kind === 'addition') continue
    return wish.kind === 'email' && wish.undone ? undefined : wish
  }
  return undefined
}
