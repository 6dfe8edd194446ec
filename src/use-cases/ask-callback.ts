import { hoursOf } from '../domain/sla/hours-of.ts'
import { callbackWindows } from '../domain/waiting/callback-windows.ts'
import { standingWish } from '../domain/waiting/wished-way.ts'
import type { CustomerAsking } from './customer-case.ts'
import type { Desk } from './desk.ts'
import { grantWish, type WishOutcome } from './grant-wish.ts'

/** What became of asking for a call. `window-gone`: the time that was chosen is not offered any more. */
export type CallbackOutcome = WishOutcome | { readonly outcome: 'window-gone' }

/** The call a customer asks for. */
export interface CallAsked extends CustomerAsking {
  /** E.164, with its extension if it has one, checked. */
  readonly phone: string
  /** Which of `callbackWindows` they chose. */
  readonly windowId: string
}

/** The customer asks to be called. One call is arranged at a time: a newer one takes the place of an older one. */
export function askCallback(desk: Desk, asked: CallAsked): Promise<CallbackOutcome> {
  return grantWish<{ readonly outcome: 'window-gone' }>(desk, asked, ({ wishes, now }) => {
    const current = standingWish(wishes, now)
    if (current?.wish.kind === 'callback') {
      const { phone, until } = current.wish
      const chosenUntil = asked.windowId.split('/')[1]
      if (phone === asked.phone && until.toISOString() === chosenUntil) return { already: current }
    }
    const window = callbackWindows(hoursOf(desk.workspace), now).find(
      ({ id }) => id === asked.windowId,
    )
    if (!window) return { outcome: 'window-gone' }
    const { from, until } = window
    return { wish: { kind: 'callback', phone: asked.phone, from, until } }
  })
}
