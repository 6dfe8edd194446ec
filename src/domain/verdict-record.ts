import type { ContextPackage } from './context-package.ts'
import type { Finding } from './qa-gate/finding.ts'

/** What the gate said about one attempt to hand over, kept so that false blocks can be counted. */
export interface VerdictRecord {
  readonly id: string
  readonly conversationId: string
  readonly teammateId: string
  readonly at: Date
  readonly outcome: 'passed' | 'blocked' | 'bypassed'
  readonly package: ContextPackage
  readonly findings: readonly Finding[]
  readonly bypassReason: string | undefined
}
