import type { CardRecord } from '../card-record.ts'
import type { Wish } from './wish.ts'
import { newestWay } from './wished-way.ts'

/**
 * What a card tells of what the customer chose: the way they want to hear from us as long as it counts, however much
 * they added since; else that they added something.
 */
export function wishOnCard(
  { way, added }: Pick<CardRecord, 'way' | 'added'>,
  now: Date,
): Wish['kind'] | undefined {
  const counts = way && newestWay([way], now)
  return counts ? counts.kind : added ? 'addition' : undefined
}
