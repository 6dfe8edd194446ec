import type { SupportCase } from '../case.ts'
import type { Transcript } from '../transcript.ts'
import type { BusinessHours } from './business-hours.ts'
import type { SlaClock } from './clock.ts'
import { allowanceFor, type SlaPolicy } from './policy.ts'
import { startClock } from './start-clock.ts'

/**
 * The promises that run from the moment a case is opened: to solve it, and to answer the customer if
 * they spoke last, counted from when they began to wait.
 */
export function openingClocks(
  supportCase: SupportCase,
  transcript: Transcript | undefined,
  policy: SlaPolicy,
  hours: BusinessHours,
): SlaClock[] {
  const { tier, severity, openedAt } = supportCase
  const start = (kind: SlaClock['kind'], at: Date) =>
    startClock({ kind, allowanceMinutes: allowanceFor(policy, kind, tier, severity), hours, at })
  const waiting = waitingSince(transcript)
  return [
    start('resolution', openedAt),
    ...(waiting
      ? [start(waiting.first ? 'customer-first-reply' : 'customer-next-reply', waiting.at)]
      : []),
  ]
}

/** Since when the customer waits for a person: their first message after one last answered. Undefined when nobody waits. */
export function waitingSince(
  transcript: Transcript | undefined,
): { readonly at: Date; readonly first: boolean } | undefined {
  const said = transcript?.messages.filter(({ kind }) => kind === 'said') ?? []
  const lastAnswer = said.findLastIndex(({ role }) => role === 'teammate')
  const unanswered = said.slice(lastAnswer + 1).find(({ role }) => role === 'customer')
  return unanswered && { at: unanswered.at, first: lastAnswer === -1 }
}
