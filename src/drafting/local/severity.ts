import type { DraftedField } from '../../domain/drafted-note.ts'
import type { IssueType } from '../../domain/reading.ts'
import type { Severity } from '../../domain/tier.ts'
import type { Evidence } from '../../domain/transcript.ts'
import { type Duty, dutyOf } from './duty.ts'
import type { Material } from './material.ts'

const HURTS: readonly IssueType[] = ['bug', 'billing', 'access']

/** Matters whose duty can make a case worse than the work it holds up. */
const DUTIES = ['security', 'privacy', 'legal'] as const

/**
 * How badly the customer is hit, where the conversation shows it: everything down or somebody inside, work that cannot
 * go on, data or law in question. The worst counts.
 */
export function draftSeverity(material: Material): DraftedField | undefined {
  const { reading } = material
  const outage = reading.signals.find(({ kind }) => kind === 'outage')?.evidence
  const duties = DUTIES.flatMap((kind) => dutyOf(material, kind) ?? [])
  const urgent = outage ?? wordsFor('urgent', duties)
  if (urgent) return says('urgent', urgent)
  const hurts = HURTS.includes(reading.issueType) ? reading.impact : undefined
  const high = hurts ?? wordsFor('high', duties)
  return high && says('high', high)
}

const wordsFor = (severity: Severity, duties: readonly Duty[]) =>
  duties.find((duty) => duty.severity === severity)?.evidence[0]

const says = (value: Severity, evidence: Evidence): DraftedField => ({
  value,
  evidence: [evidence],
})
