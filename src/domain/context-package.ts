import type { HandoffTypeName } from './handoff-types/index.ts'
import type { Receiver } from './owner.ts'
import type { TellCustomer } from './tell-customer.ts'

/** Every field a person can fill in the hand-over form, by its wire id. Order is the order they are shown in. */
export const FIELD_NAMES = [
  'summary',
  'reason',
  'tried',
  'promised',
  'feeling',
  'severity',
  'impact',
  'previous_attempts',
  'product_area',
  'environment',
  'repro_steps',
  'expected',
  'actual',
  'linked_bugs',
  'renewal_date',
  'health',
  'friction',
  'next_step',
] as const

/** A field of the hand-over form, by its wire id. */
export type FieldName = (typeof FIELD_NAMES)[number]

/** What was typed or accepted in each field. A missing field was never shown or never filled. */
export type FieldValues = Readonly<Partial<Record<FieldName, string>>>

/** What the next owner gets: the kind of handoff, who receives it, and every field of its note. */
export interface ContextPackage {
  readonly type: HandoffTypeName
  readonly receiver: Receiver
  readonly fields: FieldValues
  /** Whether the customer is told, and how; undefined: as proposed. */
  readonly toCustomer?: TellCustomer | undefined
}
