import type { ContextPackage } from './context-package.ts'
import { SEVERITIES, type Severity } from './tier.ts'

/** How badly the customer is hit, as a handoff says it; undefined where it says nothing anybody knows. */
export const statedSeverity = ({
  fields: { severity },
}: Pick<ContextPackage, 'fields'>): Severity | undefined =>
  SEVERITIES.find((one) => one === severity)
