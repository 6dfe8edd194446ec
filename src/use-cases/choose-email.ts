import type { CustomerWish, Wish } from '../domain/waiting/wish.ts'
import { standingWish, wishedWay } from '../domain/waiting/wished-way.ts'
import type { CustomerAsking } from './customer-case.ts'
import type { Desk } from './desk.ts'
import { grantWish, type WishContext, type WishOutcome } from './grant-wish.ts'

/** What became of asking for e-mail. `which-address`: none is known, or what was typed is none. */
export type EmailOutcome =
  | WishOutcome
  | {
      readonly outcome: 'which-address'
      readonly caseNumber: number
      readonly typed: string | undefined
    }

/** Longest address there can be, in characters. Source: RFC 5321, 4.5.3.1.3. */
const MAX_ADDRESS_CHARACTERS = 254

/** One sign before and after the `@`, a dot in what follows, nothing that ends an address in a sentence or a header. */
const ADDRESS =
  /^[^\s@<>()[\]",;:\\]{1,64}@[^\s@<>()[\]",;:\\.]{1,63}(?:\.[^\s@<>()[\]",;:\\.]{1,63}){1,8}$/u

/**
 * The customer would rather hear by e-mail than wait in the chat. Where Intercom has no address of theirs they
 * are asked for one.
 *
 * @param typed the address they typed, if they were asked
 * @param onFile an address the signed request itself names
 */
export function chooseEmail(
  desk: Desk,
  asking: CustomerAsking & {
    readonly typed: string | undefined
    readonly onFile: string | undefined
  },
): Promise<EmailOutcome> {
  return grantWish<Extract<EmailOutcome, { outcome: 'which-address' }>>(desk, asking, (context) => {
    const known = asking.onFile ?? context.conversation?.account.contactEmail
    if (known) return unlessAlready(context, { kind: 'email' })
    const typed = asking.typed?.trim()
    if (!typed || typed.length > MAX_ADDRESS_CHARACTERS || !ADDRESS.test(typed))
      return {
        outcome: 'which-address',
        caseNumber: context.supportCase.number,
        typed: typed || undefined,
      }
    return unlessAlready(context, { kind: 'email', address: typed })
  })
}

/** The customer would rather wait in the chat after all. */
export function stayInChat(desk: Desk, asking: CustomerAsking): Promise<WishOutcome> {
  return grantWish<never>(desk, asking, ({ wishes, supportCase, now }) => {
    if (wishedWay(wishes, now)?.kind === 'email') return { wish: { kind: 'email', undone: true } }
    const newest = wishes.find(({ wish }) => wish.kind === 'email' && wish.undone)
    return { already: newest ?? nothingChosen(supportCase, desk.newId(), now) }
  })
}

function unlessAlready(
  { wishes, now }: WishContext,
  wish: Extract<Wish, { readonly kind: 'email' }>,
): { readonly wish: Wish } | { readonly already: CustomerWish } {
  const current = standingWish(wishes, now)
  const same = current?.wish.kind === 'email' && current.wish.address === wish.address
  return current && same ? { already: current } : { wish }
}

/** Who never chose e-mail is in the chat already. */
const nothingChosen = (
  { id: caseId, conversationId, contactId }: WishContext['supportCase'],
  id: string,
  at: Date,
): CustomerWish => ({
  id,
  caseId,
  conversationId,
  contactId,
  at,
  wish: { kind: 'email', undone: true },
})
