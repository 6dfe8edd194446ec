import { findingId, type SuggestibleId, useSuggestionId } from '../ids.ts'
import { button } from '../kit/actions.ts'
import type { Room } from '../kit/fit.ts'
import { errorText, muted, paragraph } from '../kit/texts.ts'
import type { Component } from '../kit.ts'
import { type EvidenceView, evidenceLine } from './evidence-line.ts'

/** Something the next person would have to ask for. */
export interface FindingView {
  readonly check: string
  readonly field: SuggestibleId
  readonly weight: 'blocking' | 'advisory'
  /** What is missing or wrong, one sentence. */
  readonly problem: string
  /** What to write instead, one sentence. */
  readonly fix: string
  readonly evidence: readonly EvidenceView[]
  /** Text that replaces the whole field, or the id or name of a teammate for the receiver. */
  readonly suggestion: string | undefined
}

/** A finding is shown even if it has no words. */
const UNSAID = 'Something is missing here.'

const MAX_EVIDENCE = 2
const MAX_SUGGESTION_CHARACTERS = 600

/** A finding in words: the problem, the fix, and the words it rests on. */
export function findingText(finding: FindingView, room: Room): Component[] {
  const style = finding.weight === 'blocking' ? errorText : muted
  const words = `${room.line(finding.problem, 240)} ${room.line(finding.fix, 240)}`.trim() || UNSAID
  const unseen = finding.evidence.length - MAX_EVIDENCE
  return [
    style(words, { id: findingId(finding.check) }),
    ...finding.evidence.slice(0, MAX_EVIDENCE).map((line) => muted(evidenceLine(line, room))),
    ...(unseen > 0 ? [muted(`And ${unseen} more in the conversation.`)] : []),
  ]
}

/** The text a field could hold instead, readable before it is used. Nothing where there is none. */
export function suggestion(
  findings: readonly FindingView[],
  room: Room,
  nameOf: (suggested: string) => string | undefined = (suggested) => suggested,
): Component[] {
  const finding = findings.find((one) => one.suggestion !== undefined && one.suggestion !== '')
  const words = nameOf(finding?.suggestion ?? '')
  if (!finding || !words) return []
  return [
    paragraph(`Suggested: ${room.text(words, MAX_SUGGESTION_CHARACTERS)}`),
    button(useSuggestionId(finding.field), 'Use suggestion', 'secondary'),
  ]
}
