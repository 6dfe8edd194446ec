/** What a customer chose instead of waiting in the chat. */
export type Wish =
  | {
      readonly kind: 'email'
      /** Where they typed an address because Intercom has none of theirs. Nobody has checked that it is theirs. */
      readonly address?: string
      /** They changed their mind: the chat is fine after all. */
      readonly undone?: true
    }
  | {
      readonly kind: 'callback'
      /** E.164, with its extension if it has one: `+393331234567`, `+12125552368 ext. 89`. */
      readonly phone: string
      readonly from: Date
      readonly until: Date
    }
  /** Something they want to add to their case, as they wrote it. */
  | { readonly kind: 'addition'; readonly words: string }

/** Every way out of waiting. */
export const WISH_KINDS = [
  'email',
  'callback',
  'addition',
] as const satisfies readonly Wish['kind'][]

/** A wish on the record. */
export interface CustomerWish {
  readonly id: string
  readonly caseId: string
  readonly conversationId: string
  readonly contactId: string
  readonly at: Date
  readonly wish: Wish
}
