import type { SecretFound } from '../../../domain/reading.ts'

/** Where a secret stands in a text, and what may be shown instead. */
export interface SecretSpan {
  readonly kind: SecretFound['kind']
  readonly start: number
  readonly end: number
  readonly instead: string
}
