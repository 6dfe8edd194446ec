import type { Thread } from '../transcript/thread.ts'
import { type Felt, feltIn } from './felt-in.ts'

/** What the customer's messages show, by message id, oldest first; a message that shows no feeling is not in it. */
export function feltByMessage({
  customer,
  wordsIn,
}: Pick<Thread, 'customer' | 'wordsIn'>): ReadonlyMap<string, Felt> {
  const shown = new Map<string, Felt>()
  for (const [id, sentences] of Map.groupBy(customer, ({ message }) => message.id)) {
    const felt = feltIn(sentences, wordsIn)
    if (felt) shown.set(id, felt)
  }
  return shown
}
