import type { Message } from '../../domain/transcript.ts'
import type { Sentence } from './sentences.ts'
import type { Thread } from './thread.ts'

const HOUR_MS = 3_600_000

/** An answer after more than this came too late to be one. A night is shorter. */
const LONG_WAIT_MS = 24 * HOUR_MS

/** Who writes again after so long without an answer has been left waiting. */
const ASKED_AGAIN_MS = 4 * HOUR_MS

/** What the customer wrote and then heard nothing to for long: the newest such message; undefined when they were answered in time. */
export function silenceIn({ messages, customer }: Thread): Sentence | undefined {
  const said = messages.filter(({ kind }) => kind === 'said')
  const unanswered = said.findLast((message, index) => wasLeftWaiting(message, said[index + 1]))
  return customer.find(({ message }) => message.id === unanswered?.id)
}

/** The customer wrote again into the silence, or somebody answered at last. */
function wasLeftWaiting(message: Message, next: Message | undefined): boolean {
  if (message.role !== 'customer' || !next) return false
  const waitedMs = next.at.getTime() - message.at.getTime()
  return waitedMs >= (next.role === 'customer' ? ASKED_AGAIN_MS : LONG_WAIT_MS)
}
