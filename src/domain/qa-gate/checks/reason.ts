import type { TextReading } from '../../reading.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'
import { quoted } from '../quoted.ts'

/** With fewer words of its own and no number or quote, a reason fits any case. */
const FEWEST_SPECIFIC_WORDS = 2

/** Words that are a cause on their own. */
const CAUSE =
  /^(?:refund|cancel|downgrad|chargeback|duplicat|double|outage|overcharg|breach|crash|fraud|phish|gdpr|renewal|discount)/

/** With this many words of its own, a reason is let through even if no cause or need was recognised in it. */
const SPECIFIC_ENOUGH = 4

/** Does the reason name a cause or a need, and not only where the case should go? */
export const reason: Check = (draft) => {
  const typed = draft.typed.reason
  const problem = problemOf(typed)
  if (problem === undefined) return undefined
  const strongest = draft.reading.signals[0]
  return {
    check: 'reason',
    field: 'reason',
    weight: 'blocking',
    problem,
    fix: 'Name the cause and what the receiver has that you lack, such as "refund failed with RF-409, needs Stripe access".',
    evidence: strongest ? [strongest.evidence] : [],
    suggestion: draftedText(draft, 'reason'),
  }
}

function problemOf(typed: TextReading): string | undefined {
  if (isMissing(typed) || typed.saysNone) return 'The note does not say why the case changes hands.'
  if (typed.onlyDestination) {
    return `${quoted(typed.text)} says where the case goes, but not why.`
  }
  const facts = typed.checkableFacts.filter((fact) => /\d| /.test(fact)).length
  const specific = typed.specificWords.length
  const namesWhy = typed.namesProblem || typed.namesNeed || facts > 0 || specific >= SPECIFIC_ENOUGH
  const isCause = typed.specificWords.some((word) => CAUSE.test(word))
  if (namesWhy && (facts > 0 || isCause || specific >= FEWEST_SPECIFIC_WORDS)) return undefined
  return `${quoted(typed.text)} would fit any case: it names no cause and no need.`
}
