import type { SupportCase } from './case.ts'
import { caseAttributesEffect } from './case-attributes-effect.ts'
import type { CaseChange } from './case-change.ts'
import { allowanceFor, type SlaPolicy } from './sla/policy.ts'
import type { RunningClock } from './sla/running-clock.ts'
import { startClock } from './sla/start-clock.ts'
import type { Tier } from './tier.ts'

/** The situation of a case whose conversation nobody has read yet. */
export const UNREAD_SITUATION = 'Not read yet'

/** What reading a conversation tells about its case. */
export interface Learned {
  readonly tier: Tier
  readonly situation: string
}

/**
 * A case that was opened before its conversation was read learns what it is about and how its customer is
 * served; what was promised meanwhile is measured by their real tier, from when it began, and Intercom is told
 * of it. Undefined for any other case: what people have worked with does not change under them.
 */
export function learnCase(
  supportCase: SupportCase,
  clocks: readonly RunningClock[],
  { tier, situation }: Learned,
  { policy, newId }: { readonly policy: SlaPolicy; readonly newId: () => string },
): CaseChange | undefined {
  if (supportCase.situation !== UNREAD_SITUATION || situation === '') return undefined
  const learned = { ...supportCase, tier, situation, version: supportCase.version + 1 }
  const actorId = supportCase.owner.teammateId
  return {
    supportCase: learned,
    basedOn: supportCase.version,
    handoff: undefined,
    settled: [],
    clocks:
      tier === supportCase.tier
        ? []
        : clocks.map((one) => measuredBy(one, tier, supportCase, policy)),
    events: [],
    effects:
      tier === supportCase.tier ? [] : [caseAttributesEffect(learned, { id: newId(), actorId })],
  }
}

function measuredBy(
  running: RunningClock,
  tier: Tier,
  { severity }: SupportCase,
  policy: SlaPolicy,
): RunningClock {
  const { kind, hours, segments } = running.clock
  const at = segments[0]?.startedAt ?? new Date(0)
  const allowanceMinutes = allowanceFor(policy, kind, tier, severity)
  return { ...running, clock: startClock({ kind, allowanceMinutes, hours, at }) }
}
