import type { DraftedField } from '../../domain/drafted-note.ts'
import type { IssueType } from '../../domain/reading.ts'
import type { Severity } from '../../domain/tier.ts'
import type { Material } from './material.ts'

const HURTS: readonly IssueType[] = ['bug', 'billing', 'access']

/** How badly the customer is hit, where the conversation shows it: everything down, or work that cannot go on. */
export function draftSeverity({ reading }: Material): DraftedField | undefined {
  const outage = reading.signals.find(({ kind }) => kind === 'outage')?.evidence
  const [severity, evidence]: readonly [Severity, typeof outage] = outage
    ? ['urgent', outage]
    : ['high', HURTS.includes(reading.issueType) ? reading.impact : undefined]
  return evidence && { value: severity, evidence: [evidence] }
}
