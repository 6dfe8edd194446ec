import type { SupportCase } from '../case.ts'
import type { CaseChange } from '../case-change.ts'
import { type Effect, referenceOf } from '../effect.ts'
import type { Actor } from '../event.ts'
import type { BusinessHours } from '../sla/business-hours.ts'
import { allowanceFor, type SlaPolicy } from '../sla/policy.ts'
import type { RunningClock } from '../sla/running-clock.ts'
import { startClock } from '../sla/start-clock.ts'
import { moveWait } from './move-wait.ts'
import type { Wait } from './wait.ts'
import type { CustomerWish } from './wish.ts'
import { type WishNoteSetting, wishNote } from './wish-note.ts'
import { tellWish } from './wish-told.ts'

/** What surrounds a wish at the moment it is made. */
export interface WishSetting extends WishNoteSetting {
  readonly newId: () => string
  readonly policy: SlaPolicy
  readonly hours: BusinessHours
  /** Their waiting, where they wait for a first reply. */
  readonly wait: Wait | undefined
  /** Their wishes before this one, newest first. */
  readonly wishes: readonly CustomerWish[]
  readonly clocks: readonly RunningClock[]
  /** Who the owner's note is written as, by Intercom's id: Intercom tells nobody of their own notes. */
  readonly noteBy: string
}

/** Who does what a customer does to their case: no name, because the history outlives what a contact is called. */
const THE_CUSTOMER: Actor = { teammateId: 'customer', name: 'The customer' }

/**
 * What becomes of a case when its customer chooses a way out of waiting: the history says so, the owner gets a
 * note, and what they wait for is due when they were told. Words they add wake the owner as a message would.
 */
export function recordWish(
  supportCase: SupportCase,
  { at, wish }: CustomerWish,
  setting: WishSetting,
): CaseChange {
  const { newId, wait, hours, wishes } = setting
  const moved = wait && moveWait(wait, wish, { at, hours, wishes })
  const effectId = newId()
  const note: Effect = {
    id: effectId,
    conversationId: supportCase.conversationId,
    actorId: setting.noteBy,
    reference: referenceOf(supportCase.number, effectId),
    plan: { kind: 'internal-note', note: wishNote(supportCase, wish, setting) },
  }
  return {
    supportCase: { ...supportCase, version: supportCase.version + 1 },
    basedOn: supportCase.version,
    handoff: undefined,
    settled: [],
    clocks: wish.kind === 'addition' ? clocksFor(supportCase, at, setting) : [],
    events: [
      {
        id: newId(),
        at,
        actor: THE_CUSTOMER,
        happening: { kind: 'customer-wished', wish: tellWish(wish) },
      },
    ],
    effects: [note],
    ...(moved && { waits: [moved] }),
  }
}

/** Who waits for a reply already waits no longer for it; who does not, begins to. */
function clocksFor(
  { id: caseId, tier, severity }: SupportCase,
  at: Date,
  { clocks, policy, hours, newId }: WishSetting,
): RunningClock[] {
  if (clocks.some(({ clock }) => clock.kind.startsWith('customer-'))) return []
  const kind = 'customer-next-reply'
  const allowanceMinutes = allowanceFor(policy, kind, tier, severity)
  const clock = startClock({ kind, allowanceMinutes, hours, at })
  return [{ id: newId(), caseId, handoffId: undefined, clock }]
}
