import type { FieldName } from '../context-package.ts'
import type { Finding } from './finding.ts'
import type { HandoffDraft } from './handoff-draft.ts'
import { isMissing } from './is-missing.ts'
import { quoted } from './quoted.ts'

/** How one field that lists attempts is talked about. */
export interface AttemptsField {
  readonly check: 'tried' | 'previous-attempts'
  readonly field: FieldName & ('tried' | 'previous_attempts')
  /** `what was tried` */
  readonly about: string
  readonly suggestion: string | undefined
}

/**
 * Judges a field that lists attempts. No attempt and no word that there was none blocks; attempts whose
 * outcome is left open are let through with advice, and so is "nothing tried" where the thread tells of more.
 */
export function judgeAttempts(draft: HandoffDraft, asked: AttemptsField): Finding | undefined {
  const { check, field, about, suggestion } = asked
  const typed = draft.typed[field]
  const evidence = draft.reading.attempts.map((attempt) => attempt.evidence)
  const finding = { check, field, evidence, suggestion }
  if (isMissing(typed)) {
    return {
      ...finding,
      weight: 'blocking',
      problem: `The note does not say ${about}.`,
      fix: 'List each attempt with what came of it, or say that nothing was tried.',
    }
  }
  if (typed.saysNone) {
    if (evidence.length === 0) return undefined
    return {
      ...finding,
      weight: 'advisory',
      problem: 'The note says that nothing was tried, but the conversation tells of attempts.',
      fix: 'Add the attempts from the conversation, so that nobody repeats them.',
    }
  }
  if (!typed.namesAttempt && !typed.namesOutcome) {
    return {
      ...finding,
      weight: 'blocking',
      problem: `${quoted(typed.text)} does not say ${about}.`,
      fix: 'List each attempt with what came of it, or say that nothing was tried.',
    }
  }
  if (typed.namesOutcome) return undefined
  return {
    ...finding,
    weight: 'advisory',
    problem: 'The attempts have no outcome.',
    fix: 'Say what came of each: worked, failed, no change, same error.',
  }
}
