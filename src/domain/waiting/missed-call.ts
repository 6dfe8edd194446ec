import type { Wait } from './wait.ts'
import type { CustomerWish } from './wish.ts'

/** Whether the time a wait was last told to end by is the end of a call its customer chose. */
export function hasMissedCall({ estimates }: Wait, wishes: readonly CustomerWish[]): boolean {
  const until = estimates.at(-1)?.latest.getTime()
  return wishes.some(({ wish }) => wish.kind === 'callback' && wish.until.getTime() === until)
}
