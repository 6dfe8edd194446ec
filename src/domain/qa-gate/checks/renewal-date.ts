import { accountAnswer } from '../../handoff-types/account-answer.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'

const DATE_OR_TERM =
  /\d|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monthly|month[- ]to[- ]month|rolling|quarterly|no (?:fixed |set )?(?:renewal|contract|term|end date)|trial|free plan|next (?:week|month|quarter|year)|end of (?:the |this |next )?(?:week|month|quarter|year)|this (?:week|month|quarter))\b/i

/** Does customer success know by when the customer decides to stay? */
export const renewalDate: Check = (draft) => {
  if (accountAnswer('renewal_date', draft.account) !== undefined) return undefined
  const typed = draft.typed.renewal_date
  if (!isMissing(typed) && DATE_OR_TERM.test(typed.text)) return undefined
  return {
    check: 'renewal-date',
    field: 'renewal_date',
    weight: 'blocking',
    problem: 'The note does not say when the contract renews.',
    fix: 'Give the date, such as Jan 8, 2026, or say that it runs month to month.',
    evidence: [],
    suggestion: draftedText(draft, 'renewal_date'),
  }
}
