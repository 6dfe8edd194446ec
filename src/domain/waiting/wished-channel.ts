import type { CustomerWish } from './wish.ts'
import { wishedWay } from './wished-way.ts'

/** Where the next message to a customer is read: in the chat, unless they asked for e-mail. Wishes newest first. */
export const wishedChannel = (wishes: readonly CustomerWish[], now: Date): 'chat' | 'email' =>
  wishedWay(wishes, now)?.kind === 'email' ? 'email' : 'chat'
