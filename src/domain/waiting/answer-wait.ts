import type { Directory } from '../owner.ts'
import type { BusinessHours } from '../sla/business-hours.ts'
import { businessMsBetween } from '../sla/business-ms-between.ts'
import type { Transcript } from '../transcript.ts'
import { wholeSecond } from '../whole-second.ts'
import { isOwnMessage, type OwnMessage } from './own-message.ts'
import type { Wait } from './wait.ts'

const MINUTE_MS = 60_000

/** Who is who, and what is ours, where an answer is looked for. */
export interface AnswerAround {
  readonly own: readonly OwnMessage[]
  /** Intercom's id of whoever handed over: their goodbye is no answer. Undefined where nobody knows. */
  readonly senderId: string | undefined
  readonly directory: Directory
  readonly hours: BusinessHours
}

/**
 * The wait as it ends with the first words of a person to the customer since it began; undefined while there are
 * none. What we wrote in somebody's name is no answer, nor is the goodbye of whoever handed over. How long it took
 * is counted only where the receiver or somebody of their team answered: it tells the next customer how fast they are.
 */
export function answerWait(
  wait: Wait,
  { messages }: Transcript,
  { own, senderId, directory, hours }: AnswerAround,
): Wait | undefined {
  const since = wholeSecond(wait.startedAt)
  const answer = messages.find(
    (message) =>
      message.role === 'teammate' &&
      message.kind === 'said' &&
      message.at >= since &&
      (senderId === undefined || message.authorId !== senderId) &&
      !isOwnMessage({ ...message, body: message.text }, own),
  )
  if (!answer || wait.state !== 'waiting') return undefined
  const replyMinutes = isTheirs(wait, answer.authorId, directory)
    ? Math.round(businessMsBetween(hours, wait.startedAt, answer.at) / MINUTE_MS)
    : undefined
  return { ...wait, state: 'answered', answeredAt: answer.at, replyMinutes }
}

/** Whether the receiver wrote it, or somebody of the team they have the case in. */
function isTheirs(
  { receiver: { teammateId, team } }: Wait,
  authorId: string | undefined,
  { teammates }: Directory,
): boolean {
  if (authorId === teammateId) return true
  const author = teammates.find(({ id }) => id === authorId)
  return team !== undefined && author?.teamIds.includes(team.id) === true
}
