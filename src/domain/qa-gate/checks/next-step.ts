import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'
import { quoted } from '../quoted.ts'

/** Does the receiver know what to do first? */
export const nextStep: Check = (draft) => {
  const typed = draft.typed.next_step
  const missing = isMissing(typed) || typed.saysNone
  if (!missing && typed.namesAction) return undefined
  const { lastCustomerWords } = draft.reading
  return {
    check: 'next-step',
    field: 'next_step',
    weight: 'blocking',
    problem: missing
      ? 'There is no next step.'
      : `${quoted(typed.text)} is not something a person can go and do.`,
    fix: 'Write what the receiver should do first: a verb and what it is done to.',
    evidence: lastCustomerWords ? [lastCustomerWords] : [],
    suggestion: draftedText(draft, 'next_step'),
  }
}
