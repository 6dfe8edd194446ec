import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { judgeAttempts } from '../judge-attempts.ts'

/** Does an enterprise escalation say how others tried to resolve it before? */
export const previousAttempts: Check = (draft) =>
  judgeAttempts(draft, {
    check: 'previous-attempts',
    field: 'previous_attempts',
    about: 'what was done before to resolve it',
    suggestion: draftedText(draft, 'previous_attempts') ?? sameAsTried(draft),
  })

/** What was tried in this conversation is an earlier attempt for whoever comes next. */
function sameAsTried({ typed }: Parameters<Check>[0]): string | undefined {
  const { tried } = typed
  return tried.namesAttempt && tried.namesOutcome ? tried.text : undefined
}
