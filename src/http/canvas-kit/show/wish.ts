import type { WishLineView } from '../../../../canvases/inbox/customer-wishes.ts'
import { windowWords } from '../../../domain/waiting/window-words.ts'
import type { CustomerWish } from '../../../domain/waiting/wish.ts'
import { tellWish, type WishTold } from '../../../domain/waiting/wish-told.ts'
import type { Showing } from './showing.ts'

/** What a customer asked for, as a line of the timeline. Times are on the teammate's own clock; secrets are left out. */
export function wishWords(
  wish: WishTold,
  timeZone: string,
  { withoutSecrets }: Pick<Showing, 'withoutSecrets'>,
): { readonly what: string; readonly detail: string | undefined } {
  switch (wish.kind) {
    case 'email':
      return {
        what: wish.undone ? 'Would rather stay in the chat' : 'Would rather hear by e-mail',
        detail: undefined,
      }
    case 'callback': {
      const window = windowWords(new Date(wish.from), new Date(wish.until), 'en-US', timeZone)
      return { what: `Asked to be called: ${window}`, detail: undefined }
    }
    case 'addition':
      return { what: 'Added something to the case', detail: withoutSecrets(wish.words) }
  }
}

/** A wish as the briefing tells it: with the number to call, or the address they typed. */
export function showWish(
  { at, wish }: CustomerWish,
  timeZone: string,
  showing: Pick<Showing, 'withoutSecrets'>,
): WishLineView {
  const { what, detail } = wishWords(tellWish(wish), timeZone, showing)
  switch (wish.kind) {
    case 'email':
      return { at, what: wish.address ? `${what}: ${wish.address}` : what, words: undefined }
    case 'callback':
      return { at, what: `${what}, ${wish.phone}`, words: undefined }
    case 'addition':
      return { at, what, words: detail }
  }
}
