import type { SupportCase } from '../domain/case.ts'
import { ofItsType } from '../domain/handoff-types/of-its-type.ts'
import type { Finding } from '../domain/qa-gate/finding.ts'
import { handOverAnyway, type ReadyHandoff, runQaGate } from '../domain/qa-gate/gate.ts'
import type { HandoffDraft } from '../domain/qa-gate/handoff-draft.ts'
import { safeDraft } from '../domain/safe-text/safe-draft.ts'
import type { Desk } from './desk.ts'
import type { HandOverForm } from './hand-over-form.ts'
import { saidRules } from './safe-rules.ts'
import { ownerOf, type Sitting } from './sitting.ts'

/** How a teammate asks for a handoff: through the gate, or past it with a reason. */
export type HandOverWay =
  | { readonly way: 'check' }
  | { readonly way: 'anyway'; readonly bypassReason: string }

/** What the gate says of a form: ready to go, or what was found. */
export interface Judged {
  readonly ready: ReadyHandoff | undefined
  readonly findings: readonly Finding[]
  /** Why a bypass was not granted. */
  readonly problem: string | undefined
}

/** Asks the gate, and lets a reason past it where that is allowed. */
export function judge(desk: Desk, draft: HandoffDraft, way: HandOverWay): Judged {
  const verdict = runQaGate(draft)
  if (verdict.passed) {
    return { ready: verdict.handoff, findings: verdict.handoff.advice, problem: undefined }
  }
  const { findings } = verdict
  if (way.way === 'check') return { ready: undefined, findings, problem: undefined }
  const bypassed = handOverAnyway(draft, desk.readText(way.bypassReason))
  return bypassed.granted
    ? { ready: bypassed.handoff, findings, problem: undefined }
    : { ready: undefined, findings, problem: bypassed.problem }
}

/** What the gate finds in a form as it stands, without handing anything over. */
export async function judgeForm(
  desk: Desk,
  sitting: Sitting,
  form: HandOverForm,
): Promise<readonly Finding[]> {
  const draft = await draftFor(desk, sitting, form, form.card.supportCase)
  return judge(desk, draft, { way: 'check' }).findings
}

/** The gate reads the newest words it can have: the job's reading, or the request's own where that is newer. */
export async function draftFor(
  desk: Desk,
  sitting: Sitting,
  form: HandOverForm,
  supportCase: SupportCase | undefined,
): Promise<HandoffDraft> {
  const { conversation, account } = form
  const outrun =
    conversation === undefined ||
    (sitting.updatedAt !== undefined && sitting.updatedAt > conversation.updatedAt)
  const parts = outrun ? sitting.parts() : []
  const thread =
    parts.length > 0 || conversation === undefined
      ? desk.readThread(sitting.conversationId, parts, account)
      : conversation
  const given = ofItsType(form.package)
  return {
    package: given,
    typed: desk.readFields(given.fields),
    message: messageTyped(desk, form),
    reading: thread.reading,
    transcript: thread.transcript,
    drafted:
      thread.drafted && safeDraft(thread.drafted, saidRules(desk, thread.transcript, account)),
    account,
    directory: form.directory,
    sender: await ownerOf(desk, sitting, supportCase?.owner.team?.id),
    hops: supportCase ? await desk.hops(supportCase.id) : [],
    at: desk.now(),
    withoutSecrets: desk.withoutSecrets,
    weights: await desk.gateWeights(),
  }
}

/** What the teammate wrote to the customer; our own words need no judging, and what is not sent neither. */
function messageTyped(desk: Desk, { toCustomer, package: given }: HandOverForm) {
  const text = given.toCustomer?.text
  return toCustomer.tell && text !== undefined ? desk.readText(text) : undefined
}
