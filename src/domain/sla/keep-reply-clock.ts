import type { SupportCase } from '../case.ts'
import type { Transcript } from '../transcript.ts'
import type { BusinessHours } from './business-hours.ts'
import { waitingSince } from './opening-clocks.ts'
import { allowanceFor, type SlaPolicy } from './policy.ts'
import type { RunningClock } from './running-clock.ts'
import { startClock } from './start-clock.ts'
import { stopClock } from './stop-clock.ts'

/**
 * What the reply clocks of a case become now that the thread has been read: an answer by a person stops
 * the running one, a customer who waits without one starts it. Clocks that stay as they are are left out.
 */
export function keepReplyClock(
  supportCase: SupportCase,
  clocks: readonly RunningClock[],
  transcript: Transcript,
  policy: SlaPolicy,
  hours: BusinessHours,
  newId: () => string,
): RunningClock[] {
  const running = clocks.filter(({ clock }) => clock.kind.startsWith('customer-'))
  const stopped = running.flatMap((one) => {
    const answeredAt = firstAnswerAfter(transcript, startOf(one))
    return answeredAt ? [{ ...one, clock: stopClock(one.clock, answeredAt) }] : []
  })
  const waiting = waitingSince(transcript)
  if (!waiting || running.length > stopped.length) return stopped

  const kind = waiting.first ? 'customer-first-reply' : 'customer-next-reply'
  const allowanceMinutes = allowanceFor(policy, kind, supportCase.tier, supportCase.severity)
  const clock = startClock({ kind, allowanceMinutes, hours, at: waiting.at })
  return [...stopped, { id: newId(), caseId: supportCase.id, handoffId: undefined, clock }]
}

const startOf = ({ clock }: RunningClock) => clock.segments[0]?.startedAt ?? new Date(0)

function firstAnswerAfter(transcript: Transcript, since: Date): Date | undefined {
  return transcript.messages.find(
    ({ role, kind, at }) => role === 'teammate' && kind === 'said' && at > since,
  )?.at
}
