import type { Message } from '../../domain/transcript.ts'

/** How often the customer wrote and our side answered: the turns a conversation has taken so far. */
export function exchangeCountOf(messages: readonly Message[]): number {
  let count = 0
  let customerWaits = false
  for (const { role, kind } of messages) {
    if (kind === 'noted') continue
    if (role === 'customer') customerWaits = true
    else if (customerWaits) {
      count += 1
      customerWaits = false
    }
  }
  return count
}
