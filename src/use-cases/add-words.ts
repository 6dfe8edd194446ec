import { seenText } from '../domain/safe-text/seen-text.ts'
import { storableText } from '../domain/storable-text.ts'
import type { CustomerAsking } from './customer-case.ts'
import type { Desk } from './desk.ts'
import { grantWish, type WishOutcome } from './grant-wish.ts'

/** What became of words a customer added. `empty`: nothing was typed. `too-long`: nothing was kept, so that nothing is cut. */
export type AdditionOutcome = WishOutcome | { readonly outcome: 'empty' | 'too-long' }

/** Longest addition kept, in characters: two pages. The chat takes more. */
export const MAX_ADDITION_CHARACTERS = 4_000

/** The same words again within this time are a second click, not a second thought. Milliseconds. */
const SECOND_CLICK_MS = 10 * 60_000

/** The customer adds something to their case: it is kept, and its owner is told in the customer's own words. */
export function addWords(
  desk: Desk,
  asking: CustomerAsking & { readonly words: string },
): Promise<AdditionOutcome> {
  const words = seenText(storableText(asking.words)).trim()
  return grantWish<{ readonly outcome: 'empty' | 'too-long' }>(desk, asking, ({ wishes, now }) => {
    if (words === '') return { outcome: 'empty' }
    if ([...words].length > MAX_ADDITION_CHARACTERS) return { outcome: 'too-long' }
    const again = wishes.find(
      ({ wish, at }) =>
        wish.kind === 'addition' &&
        wish.words === words &&
        now.getTime() - at.getTime() < SECOND_CLICK_MS,
    )
    return again ? { already: again } : { wish: { kind: 'addition', words } }
  })
}
