import { accountAnswer } from '../../handoff-types/account-answer.ts'
import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { isMissing } from '../is-missing.ts'

/** Does customer success know how the account is doing? */
export const health: Check = (draft) => {
  if (accountAnswer('health', draft.account) !== undefined) return undefined
  const typed = draft.typed.health
  if (!isMissing(typed) && !typed.saysNone) return undefined
  return {
    check: 'health',
    field: 'health',
    weight: 'blocking',
    problem: 'The note does not say how the account is doing.',
    fix: 'Give the health you see: a colour or score, usage, open risks.',
    evidence: [],
    suggestion: draftedText(draft, 'health'),
  }
}
