import type { BusinessHours } from '../sla/business-hours.ts'
import { businessMsBetween } from '../sla/business-ms-between.ts'
import type { Transcript } from '../transcript.ts'
import { isOwnMessage, type OwnMessage } from './own-message.ts'
import type { Wait } from './wait.ts'

const MINUTE_MS = 60_000

/** Intercom counts whole seconds. In milliseconds. */
const SECOND_MS = 1_000

/**
 * The wait as it ends with the first words of a person to the customer since it began; undefined while there are
 * none. What we wrote in somebody's name is no answer.
 */
export function answerWait(
  wait: Wait,
  { messages }: Transcript,
  own: readonly OwnMessage[],
  hours: BusinessHours,
): Wait | undefined {
  const since = new Date(Math.floor(wait.startedAt.getTime() / SECOND_MS) * SECOND_MS)
  const answer = messages.find(
    (message) =>
      message.role === 'teammate' &&
      message.kind === 'said' &&
      message.at >= since &&
      !isOwnMessage({ ...message, body: message.text }, own),
  )
  if (!answer || wait.state !== 'waiting') return undefined
  const replyMinutes = Math.round(businessMsBetween(hours, wait.startedAt, answer.at) / MINUTE_MS)
  return { ...wait, state: 'answered', answeredAt: answer.at, replyMinutes }
}
