import type { CheckName } from '../qa-gate/checks/index.ts'

/** Asked about every kind of handoff before what is particular to it, because this is what the receiver reads first. */
export const FIRST_CHECKS = [
  'receiver',
  'summary',
  'reason',
  'tried',
  'promised',
  'feeling',
] as const satisfies readonly CheckName[]

/** Asked about every kind of handoff after what is particular to it. */
export const LAST_CHECKS = [
  'next-step',
  'secrets',
  'ping-pong',
  'grounded',
] as const satisfies readonly CheckName[]
