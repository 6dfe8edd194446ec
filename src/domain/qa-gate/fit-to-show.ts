import type { Evidence } from '../transcript.ts'
import type { Finding, FindingEvidence } from './finding.ts'
import type { HandoffDraft } from './handoff-draft.ts'

/** Stands for words that are a secret only together with what was said before them. */
const SECRET_REMOVED = '[secret removed]'

/** A finding that may be shown and sent on: no secret in its words, and internal notes marked as such. */
export function fitToShow(finding: Finding, draft: HandoffDraft): Finding {
  const { problem, evidence, suggestion } = finding
  return {
    ...finding,
    problem: draft.withoutSecrets(problem),
    evidence: evidence.map((one) => fitEvidence(one, draft)),
    suggestion: suggestion && draft.withoutSecrets(suggestion),
  }
}

function fitEvidence(
  evidence: Evidence,
  { transcript, withoutSecrets }: HandoffDraft,
): FindingEvidence {
  const message = transcript.messages.find(({ id }) => id === evidence.messageId)
  const shown = withoutSecrets(evidence.quote)
  const isPartOfSecret =
    shown === evidence.quote &&
    message?.text.includes(shown) === true &&
    !withoutSecrets(message.text).includes(shown)
  return {
    ...evidence,
    quote: isPartOfSecret ? SECRET_REMOVED : shown,
    ...(message?.kind === 'noted' && { noted: true as const }),
  }
}
