import type { SupportCase } from '../domain/case.ts'
import type { CaseChange } from '../domain/case-change.ts'
import { type Effect, type EffectPlan, referenceOf } from '../domain/effect.ts'
import type { Actor, Happening } from '../domain/event.ts'
import type { Handoff } from '../domain/handoff.ts'
import { businessMsBetween } from '../domain/sla/business-ms-between.ts'
import { hoursOf } from '../domain/sla/hours-of.ts'
import type { CustomerMessage } from '../domain/waiting/customer-message.ts'
import type { Estimate } from '../domain/waiting/estimate.ts'
import { hasMissedCall } from '../domain/waiting/missed-call.ts'
import { overdueStep } from '../domain/waiting/overdue-step.ts'
import type { Wait } from '../domain/waiting/wait.ts'
import { waitAlert } from '../domain/waiting/wait-alert.ts'
import { wishedChannel } from '../domain/waiting/wished-channel.ts'
import { wishedWay } from '../domain/waiting/wished-way.ts'
import { type Overrun, writeOverrun } from '../domain/wording/write-overrun.ts'
import type { Desk } from './desk.ts'
import { estimateWait } from './estimate-wait.ts'
import { noteBy } from './note-by.ts'

/** What was done about a customer who waits. */
export type LookedAfter =
  /** Somebody answered, it was taken back, or it is not time yet. */
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'later'; readonly at: Date }
  /** They hear from us that it takes longer. */
  | { readonly outcome: 'customer-told' }
  /** A person here hears that they wait too long. */
  | { readonly outcome: 'alerted' }

/** As many wishes as tell how the customer wants to hear from us. */
const WISHES_LOOKED_AT = 20

const MINUTE_MS = 60_000

/**
 * Looks after a customer whose estimate may have passed: they hear it from us, with a new estimate and a way out,
 * at most twice, in the name of who has their case; then a person here is told. All is looked at again under
 * the case's lock, so that nobody is told anything twice, or after an answer.
 */
export async function lookAfterWait(desk: Desk, found: Wait): Promise<LookedAfter> {
  const supportCase = await desk.lockCase(found.conversationId)
  const wait = await desk.waitOf(found.caseId)
  if (wait?.id !== found.id) return { outcome: 'nothing' }
  if (supportCase?.id !== wait.caseId) {
    await desk.keepWait({ ...wait, state: 'ended' })
    return { outcome: 'nothing' }
  }
  const handoff = await desk.latestHandoff(supportCase.id)
  const told = handoff?.id === wait.handoffId ? await whatReachedThem(desk, handoff) : undefined
  const account = (await desk.conversation(wait.conversationId))?.account
  const timeZone = account?.timeZone ?? desk.workspace.timeZone
  const [at, hours] = [desk.now(), hoursOf(desk.workspace)]
  const step = overdueStep(wait, { at, hours, wasTold: told !== undefined, timeZone })
  switch (step.step) {
    case 'nothing':
      return { outcome: 'nothing' }
    case 'later':
      await desk.postponeWait(wait.id, step.at)
      return { outcome: 'later', at: step.at }
    case 'alert':
      return alert(desk, supportCase, wait, handoff)
    case 'tell-customer': {
      const waitedMinutes = businessMsBetween(hours, wait.startedAt, at) / MINUTE_MS
      const { receiver } = wait
      const { teammates } = await desk.directory()
      const receiverAway = teammates.find(({ id }) => id === receiver.teammateId)?.away ?? false
      const { tier, severity } = supportCase
      const asked = { receiver, receiverAway, tier, severity, waitedMinutes, isCounted: true }
      const estimate = await estimateWait(desk, asked)
      if (!estimate || !told || !handoff) return alert(desk, supportCase, wait, handoff)
      return tell(desk, supportCase, wait, handoff, estimate, {
        language: told.language,
        customerName: account?.contactName,
        channel: account?.writesBy ?? 'chat',
        zone: { timeZone, isTheirs: account?.timeZone !== undefined },
      })
    }
  }
}

/** What the customer heard of the handoff, as far as it went out, or may have. */
async function whatReachedThem(
  desk: Desk,
  { id, told }: Handoff,
): Promise<CustomerMessage | undefined> {
  const message = told && (await desk.messageOf(id))
  return message && MAY_HAVE_REACHED_THEM.has(message.state) ? told : undefined
}

/** One that is still `sending` when its estimate has passed was cut off on its way. */
const MAY_HAVE_REACHED_THEM: ReadonlySet<string> = new Set(['sent', 'unknown', 'sending'])

/** How the customer is spoken to. */
type Speech = Pick<Overrun, 'language' | 'customerName' | 'zone' | 'channel'>

async function tell(
  desk: Desk,
  supportCase: SupportCase,
  wait: Wait,
  handoff: Handoff,
  estimate: Estimate,
  speech: Speech,
): Promise<LookedAfter> {
  const speaker = await whoSpeaks(desk, wait, handoff)
  const wishes = await desk.wishesOf(wait.caseId, WISHES_LOOKED_AT)
  const message = writeOverrun({
    ...speech,
    channel: wishedChannel(wishes, desk.now()) === 'email' ? 'email' : speech.channel,
    wording: desk.workspace.wording ?? {},
    senderName: speaker.name,
    again: wait.overruns > 0,
    missedCall: hasMissedCall(wait, wishes),
    estimate,
    offersWayOut: wishedWay(wishes, desk.now()) === undefined,
  })
  const overruns = wait.overruns + 1
  const happening: Happening = {
    kind: 'estimate-overrun',
    overruns,
    words: wordsOf(message),
    until: estimate.latest.toISOString(),
  }
  await record(desk, supportCase, {
    actor: speaker,
    by: speaker.teammateId,
    happening,
    wait: { ...wait, overruns, estimates: [...wait.estimates, estimate] },
    plan: {
      kind: 'customer-message',
      message,
      unlessRepliedSince: wait.startedAt.toISOString(),
      exceptBy: handoff.from.teammateId,
    },
  })
  return { outcome: 'customer-told' }
}

async function alert(
  desk: Desk,
  supportCase: SupportCase,
  wait: Wait,
  handoff: Handoff | undefined,
): Promise<LookedAfter> {
  const at = desk.now()
  const { timeZone } = desk.workspace
  await record(desk, supportCase, {
    actor: await whoSpeaks(desk, wait, handoff),
    by: await noteBy(desk, supportCase),
    happening: {
      kind: 'customer-waits',
      since: wait.startedAt.toISOString(),
      forName: wait.receiver.name,
    },
    wait: { ...wait, alertedAt: at },
    plan: { kind: 'internal-note', note: waitAlert(supportCase, wait, timeZone) },
  })
  return { outcome: 'alerted' }
}

/** Whoever has the case, unless they are away and the one who handed it over is there. */
async function whoSpeaks(
  desk: Desk,
  { receiver }: Wait,
  handoff: Handoff | undefined,
): Promise<Actor> {
  const { teammates } = await desk.directory()
  const isThere = (id: string) => teammates.some((one) => one.id === id && !one.away)
  const from = handoff?.from
  const speaker =
    from && !isThere(receiver.teammateId) && isThere(from.teammateId) ? from : receiver
  return { teammateId: speaker.teammateId, name: speaker.name }
}

/** One thing about a wait that is said, done and remembered. */
interface Step {
  readonly actor: Actor
  /** Who it is done as in Intercom, by id. */
  readonly by: string
  readonly happening: Happening
  readonly wait: Wait
  readonly plan: EffectPlan
}

async function record(
  desk: Desk,
  supportCase: SupportCase,
  { actor, by, happening, wait, plan }: Step,
): Promise<void> {
  const id = desk.newId()
  const effect: Effect = {
    id,
    conversationId: supportCase.conversationId,
    actorId: by,
    reference: referenceOf(supportCase.number, id),
    plan,
  }
  const change: CaseChange = {
    supportCase: { ...supportCase, version: supportCase.version + 1 },
    basedOn: supportCase.version,
    handoff: undefined,
    settled: [],
    clocks: [],
    events: [{ id: desk.newId(), at: desk.now(), actor, happening }],
    effects: [effect],
    waits: [wait],
  }
  const written = await desk.record(change)
  if (written === 'changed-meanwhile') throw new Error('A case moved on although it was locked')
}

const wordsOf = ({ paragraphs }: CustomerMessage) => paragraphs.join(' ')
