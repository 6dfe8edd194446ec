import type { Account } from '../account.ts'
import type { ContextPackage } from '../context-package.ts'
import type { Bypass } from '../handoff.ts'
import { HANDOFF_TYPES } from '../handoff-types/index.ts'
import type { Owner } from '../owner.ts'
import type { TextReading } from '../reading.ts'
import { CHECKS } from './checks/index.ts'
import type { Finding } from './finding.ts'
import { fitToShow } from './fit-to-show.ts'
import { weighed } from './gate-weights.ts'
import type { HandoffDraft } from './handoff-draft.ts'
import { isMissing } from './is-missing.ts'
import { resolveReceiver } from './resolve-receiver.ts'

declare const gatePassed: unique symbol

/** What goes on from the gate: the package, who gets it from whom, and what the gate had to say. */
interface PassedHandoff {
  readonly package: ContextPackage
  readonly sender: Owner
  /** The one person who owns the case next, with the team they act for. */
  readonly receiver: Owner
  readonly account: Account
  /** What was advised and let through. */
  readonly advice: readonly Finding[]
  /** Why it was handed over although something blocked it; undefined when nothing did. */
  readonly bypass: Bypass | undefined
}

/** A handoff that has been through the gate, or past it with a reason on the record. Only the gate can make one. */
export type ReadyHandoff = PassedHandoff & { readonly [gatePassed]: true }

/** What the gate says: ready, advice riding along, or everything that was found. */
export type Verdict =
  | { readonly passed: true; readonly handoff: ReadyHandoff }
  | { readonly passed: false; readonly findings: readonly Finding[] }

/** Whether a handoff may pass although something blocks it. */
export type BypassOutcome =
  | { readonly granted: true; readonly handoff: ReadyHandoff }
  | {
      readonly granted: false
      readonly why: 'no-reason' | 'no-receiver' | 'secret-in-note'
      /** One sentence for the sender. */
      readonly problem: string
      readonly findings: readonly Finding[]
    }

/** Asks every question of the handoff's type. Escalating takes a `ReadyHandoff`, so skipping this does not compile. */
export function runQaGate(draft: HandoffDraft): Verdict {
  const findings = allFindings(draft)
  if (findings.some(isBlocking)) return { passed: false, findings }
  const receiver = resolveReceiver(draft)
  if (!receiver) throw new Error(`The ${draft.package.type} handoff does not ask for its receiver`)
  return { passed: true, handoff: ready(draft, receiver, findings, undefined) }
}

/**
 * Hands over although the gate found something, for a reason that goes on the record with what was found.
 *
 * Two things cannot be passed by: a case without an owner, because it always has exactly one, and a secret
 * in the note, because the text without it is one click away.
 */
export function handOverAnyway(draft: HandoffDraft, reason: TextReading): BypassOutcome {
  const findings = allFindings(draft)
  const receiver = resolveReceiver(draft)
  if (!receiver) {
    return {
      granted: false,
      why: 'no-receiver',
      problem: 'A case always has exactly one owner: choose the person who takes it.',
      findings,
    }
  }
  if (findings.some(({ check }) => check === 'secrets') || reason.secrets.length > 0) {
    return {
      granted: false,
      why: 'secret-in-note',
      problem: 'A secret cannot be handed on: use the text without it.',
      findings,
    }
  }
  if (isMissing(reason) || reason.saysNone || reason.contentWords.length === 0) {
    return {
      granted: false,
      why: 'no-reason',
      problem: 'Say in a few words why it goes as it is. The receiver reads it.',
      findings,
    }
  }
  const bypassed = findings.filter(isBlocking)
  const advice = findings.filter((finding) => !isBlocking(finding))
  const bypass = bypassed.length > 0 ? { reason: reason.text, findings: bypassed } : undefined
  return { granted: true, handoff: ready(draft, receiver, advice, bypass) }
}

function allFindings(draft: HandoffDraft): readonly Finding[] {
  return HANDOFF_TYPES[draft.package.type].checks.flatMap((name) => {
    const finding = CHECKS[name](draft)
    return finding ? [weighed(fitToShow(finding, draft), draft.weights)] : []
  })
}

const isBlocking = ({ weight }: Finding) => weight === 'blocking'

function ready(
  draft: HandoffDraft,
  receiver: Owner,
  advice: readonly Finding[],
  bypass: Bypass | undefined,
): ReadyHandoff {
  const { package: given, sender, account } = draft
  const passed: PassedHandoff = { package: given, sender, receiver, account, advice, bypass }
  return passed as ReadyHandoff
}
