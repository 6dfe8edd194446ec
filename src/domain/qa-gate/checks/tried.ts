import { draftedText } from '../drafted-text.ts'
import type { Check } from '../handoff-draft.ts'
import { judgeAttempts } from '../judge-attempts.ts'

/** Does the note say what was tried and what came of it, or that nothing was? */
export const tried: Check = (draft) =>
  judgeAttempts(draft, {
    check: 'tried',
    field: 'tried',
    about: 'what was tried',
    suggestion:
      draftedText(draft, 'tried') ??
      (draft.reading.attempts.length === 0 ? 'Nothing tried yet.' : attemptLines(draft)),
  })

function attemptLines({ reading }: Parameters<Check>[0]): string {
  return reading.attempts
    .map(({ what, outcome }) => `Tried: ${what} Outcome: ${outcome ?? 'not known.'}`)
    .join('\n')
}
