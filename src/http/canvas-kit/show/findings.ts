import type { FindingView } from '../../../../canvases/inbox/finding-text.ts'
import type { Finding } from '../../../domain/qa-gate/finding.ts'
import { showEvidence } from './evidence.ts'
import type { Showing } from './showing.ts'

/** What the gate found, in the card's words. */
export function showFindings(findings: readonly Finding[], showing: Showing): FindingView[] {
  return findings.map(({ evidence, ...finding }) => ({
    ...finding,
    evidence: evidence.map((one) => showEvidence(one, showing)),
  }))
}
