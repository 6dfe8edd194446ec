import type { SupportCase } from './case.ts'
import { caseAttributeValues } from './case-attribute-values.ts'
import type { CaseChange } from './case-change.ts'
import { type Effect, type EffectPlan, referenceOf } from './effect.ts'
import type { Actor } from './event.ts'
import type { Handoff } from './handoff.ts'
import type { RunningClock } from './sla/running-clock.ts'
import { stopClock } from './sla/stop-clock.ts'

/** Why a handoff cannot be taken back. */
export type WithdrawalRefused = 'not-waiting' | 'not-the-sender'

/** Takes a handoff back that nobody has accepted: the sender owns the case again, and Intercom is told. */
export function withdrawHandoff(
  supportCase: SupportCase,
  handoff: Handoff | undefined,
  clocks: readonly RunningClock[],
  actor: Actor,
  { at, newId }: { readonly at: Date; readonly newId: () => string },
): CaseChange | WithdrawalRefused {
  if (handoff?.state !== 'sent') return 'not-waiting'
  if (handoff.from.teammateId !== actor.teammateId) return 'not-the-sender'
  const takenBack: SupportCase = {
    ...supportCase,
    status: 'in-progress',
    owner: handoff.from,
    version: supportCase.version + 1,
  }
  const plans: EffectPlan[] = [
    {
      kind: 'internal-note',
      note: {
        title: `C-${supportCase.number}: handoff withdrawn`,
        sections: [
          {
            heading: 'Owner',
            lines: [`${actor.name} took the case back from ${handoff.to.name}.`],
          },
        ],
      },
    },
    ...(handoff.from.team ? [{ kind: 'assign-team' as const, teamId: handoff.from.team.id }] : []),
    { kind: 'assign-teammate', teammateId: handoff.from.teammateId },
    { kind: 'conversation-attributes', attributes: caseAttributeValues(takenBack) },
  ]
  return {
    supportCase: takenBack,
    basedOn: supportCase.version,
    handoff: undefined,
    settled: [{ handoffId: handoff.id, state: 'withdrawn' }],
    clocks: clocks
      .filter(({ handoffId }) => handoffId === handoff.id)
      .map((running) => ({ ...running, clock: stopClock(running.clock, at) })),
    events: [
      {
        id: newId(),
        at,
        actor,
        happening: {
          kind: 'handoff-withdrawn',
          handoffId: handoff.id,
          backToName: handoff.from.name,
        },
      },
    ],
    effects: plans.map((plan): Effect => {
      const id = newId()
      return {
        id,
        conversationId: supportCase.conversationId,
        actorId: actor.teammateId,
        reference: referenceOf(supportCase.number, id),
        plan,
      }
    }),
  }
}
