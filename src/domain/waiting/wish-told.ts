import type { Wish } from './wish.ts'

/** A customer's wish as the history of a case tells it. Their number and address stand with the wish alone. */
export type WishTold =
  | { readonly kind: 'email'; readonly undone: boolean }
  /** Instants as ISO text: the history is kept as JSON. */
  | { readonly kind: 'callback'; readonly from: string; readonly until: string }
  | { readonly kind: 'addition'; readonly words: string }

/** The history's words for a wish. */
export function tellWish(wish: Wish): WishTold {
  switch (wish.kind) {
    case 'email':
      return { kind: 'email', undone: wish.undone === true }
    case 'callback':
      return { kind: 'callback', from: wish.from.toISOString(), until: wish.until.toISOString() }
    case 'addition':
      return wish
  }
}
