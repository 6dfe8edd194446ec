import type { FieldName } from '../context-package.ts'
import type { Evidence } from '../transcript.ts'
import type { CheckName } from './checks/index.ts'

/** Where in the form something is to be mended. */
export type FindingField = FieldName | 'receiver' | 'customer_message'

/** Words a finding rests on, a secret among them replaced. */
export interface FindingEvidence extends Evidence {
  /** Set where it is an internal note: those words stay inside. */
  readonly noted?: true
}

/** Something the next person would have to ask for: which field, what is wrong, why it matters, how to mend it. */
export interface Finding {
  readonly check: CheckName
  /** Where the fix goes. */
  readonly field: FindingField
  /** Blocking stops the handoff; advisory is shown and recorded. */
  readonly weight: 'blocking' | 'advisory'
  /** What is missing or wrong, one sentence: `The reason names a team but no cause.` */
  readonly problem: string
  /** What to write instead, one imperative sentence. */
  readonly fix: string
  /** The words it rests on, from the transcript or from what was typed. Empty when the field is simply empty. */
  readonly evidence: readonly FindingEvidence[]
  /** Text to use as it is, where the transcript or the account has it. Replaces the whole field. */
  readonly suggestion: string | undefined
}
