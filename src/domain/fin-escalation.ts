import type { ThreadRead } from './thread-read.ts'
import type { Message } from './transcript.ts'

/** As much of a message as tells which one it was, in UTF-16 units. */
const QUOTE_CHARS = 160

/** Intercom says that Fin gave the conversation to people: a reason for a case, resting on what the customer said last. */
export function addFinEscalation(thread: ThreadRead): ThreadRead {
  const { transcript, reading } = thread
  const message = lastOfCustomer(transcript.messages)
  if (!message || reading.signals.some(({ kind }) => kind === 'fin-escalated')) return thread
  const evidence = {
    messageId: message.id,
    messageNumber: message.number,
    authorName: message.authorName,
    quote: message.text.slice(0, QUOTE_CHARS).toWellFormed(),
  }
  const signals = [...reading.signals, { kind: 'fin-escalated', evidence } as const]
  return { ...thread, reading: { ...reading, signals } }
}

/** Whether Fin may be about to decide: the customer spoke last, to Fin and not to a person, and only just now. */
export function finMayDecide(
  { transcript }: Pick<ThreadRead, 'transcript'>,
  readAt: Date,
  withinMs: number,
): boolean {
  const last = transcript.messages.findLast(({ kind }) => kind === 'said')
  return last?.role === 'customer' && readAt.getTime() - last.at.getTime() < withinMs
}

const lastOfCustomer = (messages: readonly Message[]) =>
  messages.findLast(({ role, kind }) => role === 'customer' && kind === 'said')
