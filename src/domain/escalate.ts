import type { SupportCase } from './case.ts'
import { caseAttributeValues } from './case-attribute-values.ts'
import type { CaseChange } from './case-change.ts'
import { type Effect, type EffectPlan, referenceOf } from './effect.ts'
import type { Actor, CaseEvent, Happening } from './event.ts'
import type { Handoff } from './handoff.ts'
import type { HandoffNote } from './handoff-note.ts'
import type { ReadyHandoff } from './qa-gate/gate.ts'
import type { BusinessHours } from './sla/business-hours.ts'
import { allowanceFor, type SlaPolicy } from './sla/policy.ts'
import type { RunningClock } from './sla/running-clock.ts'
import { startClock } from './sla/start-clock.ts'
import { stopClock } from './sla/stop-clock.ts'
import { statedSeverity } from './stated-severity.ts'
import type { CustomerMessage } from './waiting/customer-message.ts'

/** What surrounds a handoff at the moment it is made. */
export interface EscalationSetting {
  readonly at: Date
  readonly newId: () => string
  readonly policy: SlaPolicy
  readonly hours: BusinessHours
  /** The handoff of this case that still waits to be accepted, if there is one. */
  readonly waiting: Handoff | undefined
  readonly clocks: readonly RunningClock[]
  readonly note: HandoffNote
  /** The tag its conversation gets, if any. */
  readonly tagId?: string | undefined
  /** What the customer is told; undefined when they are told nothing. */
  readonly told?: CustomerMessage | undefined
}

/**
 * Hands a case over: the receiver owns it from this moment, their clock to accept starts, the history says
 * so, and Intercom is to get the note and the new assignee. Takes only what the gate made.
 *
 * A handoff that nobody had accepted yet is settled by this one: accepted if its receiver passes the case
 * on, withdrawn if somebody else does.
 */
export function escalate(
  supportCase: SupportCase,
  ready: ReadyHandoff,
  setting: EscalationSetting,
): CaseChange & { readonly handoff: Handoff } {
  const { at, newId, policy, hours, waiting, clocks, note } = setting
  const actor: Actor = { teammateId: ready.sender.teammateId, name: ready.sender.name }
  const severity = statedSeverity(ready.package) ?? supportCase.severity
  const allowanceMinutes = allowanceFor(policy, 'acceptance', supportCase.tier, severity)
  const acceptance = startClock({ kind: 'acceptance', allowanceMinutes, hours, at })
  const handoff: Handoff = {
    id: newId(),
    caseId: supportCase.id,
    package: ready.package,
    from: ready.sender,
    to: ready.receiver,
    state: 'sent',
    sentAt: at,
    acceptBy: acceptance.dueAt,
    note,
    advice: ready.advice,
    bypass: ready.bypass,
    ...(setting.told && { told: setting.told }),
  }
  const say = (happening: Happening): CaseEvent => ({ id: newId(), at, actor, happening })
  const handedOff: SupportCase = {
    ...supportCase,
    status: 'handed-off',
    owner: handoff.to,
    severity,
    version: supportCase.version + 1,
  }
  const plans = effectPlans(handoff, handedOff, setting.tagId)
  return {
    supportCase: handedOff,
    basedOn: supportCase.version,
    handoff,
    settled: waiting ? [{ handoffId: waiting.id, state: overtaken(waiting, ready) }] : [],
    clocks: [
      ...clocks
        .filter(({ handoffId }) => waiting !== undefined && handoffId === waiting.id)
        .map((running) => ({ ...running, clock: stopClock(running.clock, at) })),
      { id: newId(), caseId: supportCase.id, handoffId: handoff.id, clock: acceptance },
    ],
    events: [
      ...(waiting ? [say(overtakenHappening(waiting, ready))] : []),
      say(sentHappening(handoff)),
      ...(handoff.bypass ? [say(bypassHappening(handoff, handoff.bypass))] : []),
      ...(handoff.told ? [say(toldHappening(handoff.told))] : []),
    ],
    effects: plans.map((plan): Effect => {
      const id = newId()
      const reference = referenceOf(supportCase.number, id)
      const { conversationId } = supportCase
      return { id, conversationId, actorId: actor.teammateId, reference, plan }
    }),
  }
}

/**
 * The note stands before anybody is assigned, so that the receiver's first look finds it; the customer is told
 * of somebody who has their case by then.
 */
function effectPlans(
  { note, to, told, sentAt }: Handoff,
  handedOff: SupportCase,
  tagId: string | undefined,
): EffectPlan[] {
  return [
    { kind: 'internal-note', note },
    ...(to.team ? [{ kind: 'assign-team' as const, teamId: to.team.id }] : []),
    { kind: 'assign-teammate', teammateId: to.teammateId },
    ...(told ? [tellCustomer(told, sentAt)] : []),
    { kind: 'conversation-attributes', attributes: caseAttributeValues(handedOff) },
    ...(tagId === undefined ? [] : [{ kind: 'tag' as const, tagId }]),
  ]
}

const tellCustomer = (message: CustomerMessage, sentAt: Date): EffectPlan => ({
  kind: 'customer-message',
  message,
  unlessRepliedSince: sentAt.toISOString(),
})

const overtaken = (waiting: Handoff, { sender }: ReadyHandoff) =>
  waiting.to.teammateId === sender.teammateId ? 'accepted' : 'withdrawn'

function overtakenHappening(waiting: Handoff, ready: ReadyHandoff): Happening {
  const handoffId = waiting.id
  return overtaken(waiting, ready) === 'accepted'
    ? { kind: 'handoff-accepted', handoffId, byName: waiting.to.name }
    : { kind: 'handoff-withdrawn', handoffId, backToName: ready.sender.name }
}

function sentHappening({ id, package: { type, fields }, from, to }: Handoff): Happening {
  return {
    kind: 'handoff-sent',
    handoffId: id,
    type,
    fromName: from.name,
    toName: to.name,
    toTeamName: to.team?.name,
    reason: fields.reason ?? '',
  }
}

const toldHappening = ({ paragraphs }: CustomerMessage): Happening => ({
  kind: 'customer-told',
  words: paragraphs.join(' '),
})

function bypassHappening(
  { id }: Handoff,
  { reason, findings }: NonNullable<Handoff['bypass']>,
): Happening {
  const checks = findings.map(({ check }) => check)
  return { kind: 'gate-bypassed', handoffId: id, reason, checks }
}
