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

/** Intercom counts whole seconds: within one, the order of the thread says what was an answer. */
function firstAnswerAfter({ messages }: Transcript, since: Date): Date | undefined {
  const asked = messages.findIndex(
    ({ role, at }) => role === 'customer' && at.getTime() === since.getTime(),
  )
  return messages.find(
    ({ role, kind, at }, index) =>
      role === 'teammate' && kind === 'said' && at >= since && index > asked,
  )?.at
}
