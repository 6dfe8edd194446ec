import type { SupportCase } from '../domain/case.ts'
import { escalate } from '../domain/escalate.ts'
import type { Handoff } from '../domain/handoff.ts'
import { ofItsType } from '../domain/handoff-types/of-its-type.ts'
import type { Owner } from '../domain/owner.ts'
import type { Finding } from '../domain/qa-gate/finding.ts'
import type { ReadyHandoff } from '../domain/qa-gate/gate.ts'
import type { HandoffDraft } from '../domain/qa-gate/handoff-draft.ts'
import { DEFAULT_POLICY } from '../domain/sla/default-policy.ts'
import { hoursOf } from '../domain/sla/hours-of.ts'
import { writeNote } from '../domain/write-note.ts'
import type { Desk } from './desk.ts'
import { type HandOverForm, keepForm, readForm } from './hand-over-form.ts'
import { draftFor, type HandOverWay, judge } from './judge-form.ts'
import { startCase } from './open-case.ts'
import { safeRules } from './safe-rules.ts'
import type { Sitting } from './sitting.ts'
import { isSameReceiver, type TypedForm } from './typed-form.ts'
import { waitsAfter } from './waits-after.ts'

/** What became of an attempt to hand over. */
export type HandOverOutcome =
  | {
      readonly outcome: 'handed-over'
      readonly supportCase: SupportCase
      readonly handoff: Handoff
    }
  | {
      readonly outcome: 'blocked'
      readonly form: HandOverForm
      readonly findings: readonly Finding[]
      readonly bypass: { readonly reason: string; readonly problem: string | undefined }
    }
  /** The case moved on, or the draft came in, since the form was shown: somebody should look at it again. */
  | { readonly outcome: 'changed-meanwhile' | 'drafted-meanwhile'; readonly form: HandOverForm }
  /** The words to the customer would not go as a person wrote them, or meant them: they should read them first. */
  | { readonly outcome: 'message-to-read'; readonly form: HandOverForm }

/**
 * Hands a conversation's case over, unless the gate finds something the next person would have to ask
 * for. Opens the case if there is none. What was typed is kept in every outcome.
 */
export async function handOver(
  desk: Desk,
  sitting: Sitting,
  typed: TypedForm,
  way: HandOverWay,
): Promise<HandOverOutcome> {
  const { conversationId, teammate } = sitting
  const supportCase = await desk.lockCase(conversationId)
  const form = await readForm(desk, sitting, typed)
  // Only what is not handed over is kept, and only after the case is locked: two presses of one teammate
  // would otherwise hold the form and the case crosswise.
  const keeping = async (outcome: HandOverOutcome) => {
    await keepForm(desk, sitting, form)
    return outcome
  }

  const waiting = supportCase && (await waitingHandoff(desk, supportCase))
  if (supportCase && waiting && isSame(waiting, form, teammate.id)) {
    return { outcome: 'handed-over', supportCase, handoff: waiting }
  }
  if (movedOn(form, sitting)) return keeping({ outcome: 'changed-meanwhile', form })
  if (form.toCustomer.mustBeRead && !sitting.automated) {
    return keeping({ outcome: 'message-to-read', form })
  }
  if (form.unseen) return keeping({ outcome: 'drafted-meanwhile', form })

  const draft = await draftFor(desk, sitting, form, supportCase)
  const judged = judge(desk, draft, way)
  await desk.recordVerdict({
    id: desk.newId(),
    conversationId,
    teammateId: teammate.id,
    at: draft.at,
    outcome: judged.ready ? (judged.ready.bypass ? 'bypassed' : 'passed') : 'blocked',
    package: draft.package,
    findings: judged.findings,
    bypassReason: judged.ready?.bypass?.reason,
  })
  if (!judged.ready) {
    const reason = way.way === 'anyway' ? way.bypassReason : ''
    const bypass = { reason, problem: judged.problem }
    return keeping({ outcome: 'blocked', form, findings: judged.findings, bypass })
  }
  const sent = await send(desk, sitting, form, judged.ready, draft, supportCase, waiting)
  return sent.outcome === 'handed-over' ? sent : keeping(sent)
}

async function send(
  desk: Desk,
  sitting: Sitting,
  form: HandOverForm,
  ready: ReadyHandoff,
  draft: HandoffDraft,
  existing: SupportCase | undefined,
  waiting: Handoff | undefined,
): Promise<HandOverOutcome> {
  const { conversationId, teammate } = sitting
  const supportCase = existing ?? (await openedNow(desk, sitting, draft.sender))
  if (!supportCase) return { outcome: 'changed-meanwhile', form }
  const change = escalate(supportCase, ready, {
    at: desk.now(),
    newId: desk.newId,
    policy: DEFAULT_POLICY,
    hours: hoursOf(desk.workspace),
    tagId: desk.workspace.handoffTagId,
    told: form.toCustomer.tell ? form.toCustomer.message : undefined,
    waiting,
    clocks: await desk.runningClocks(supportCase.id),
    note: writeNote(supportCase, ready, draft.drafted, safeRules(desk, sitting, draft)),
  })
  const waits = await waitsAfter(desk, change, form.toCustomer.estimate)
  if ((await desk.record({ ...change, waits })) === 'changed-meanwhile')
    return { outcome: 'changed-meanwhile', form }
  await desk.dropForm(conversationId, teammate.id)
  return { outcome: 'handed-over', supportCase: change.supportCase, handoff: change.handoff }
}

/** A case that somebody else opened in this very moment is theirs to look at first. */
async function openedNow(desk: Desk, sitting: Sitting, owner: Owner) {
  const { outcome, supportCase } = await startCase(desk, sitting, owner, 'say-nothing')
  return outcome === 'opened' ? supportCase : undefined
}

async function waitingHandoff(desk: Desk, supportCase: SupportCase): Promise<Handoff | undefined> {
  const latest = await desk.latestHandoff(supportCase.id)
  return latest?.state === 'sent' ? latest : undefined
}

/** The very same handoff by the same sender, still waiting: a second click, not a second handoff. */
function isSame(waiting: Handoff, form: HandOverForm, senderId: string): boolean {
  return (
    waiting.from.teammateId === senderId &&
    waiting.package.type === form.package.type &&
    isSameReceiver(waiting.package.receiver, form.package.receiver) &&
    sameFields(waiting.package.fields, ofItsType(form.package).fields)
  )
}

function sameFields(
  a: Readonly<Record<string, string>>,
  b: Readonly<Record<string, string>>,
): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''))
}

/** The case is not as the form last showed it: somebody should look before handing it over. */
function movedOn({ card }: HandOverForm, { asOf }: Sitting): boolean {
  return asOf !== undefined && asOf !== (card.latestEventId ?? 'none')
}
