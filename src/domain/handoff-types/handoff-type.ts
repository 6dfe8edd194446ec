import type { FieldName } from '../context-package.ts'
import type { CheckName } from '../qa-gate/checks/index.ts'

/** A fact that data fills in, shown to the agent as a table and never asked. */
export type KnownFactName =
  | 'account'
  | 'contact'
  | 'tier'
  | 'plan'
  | 'sla'
  | 'owner'
  | 'transcript'
  | 'renewal_date'
  | 'health'
  | 'severity'
  | 'crm'
  | 'product_area'
  | 'environment'

/** One kind of handoff: what its receiver needs to know, and what the gate asks about it. */
export interface HandoffType {
  /** The wire id. */
  readonly name: string
  /** What a teammate reads: `Support to engineering`. */
  readonly label: string
  /** One sentence that helps to choose it. */
  readonly purpose: string
  /** Facts filled from data, in the order shown. */
  readonly known: readonly KnownFactName[]
  /** Fields of the form, in the order shown. */
  readonly fields: readonly FieldName[]
  /** Checks the gate asks, in the order their findings are shown. */
  readonly checks: readonly CheckName[]
}
