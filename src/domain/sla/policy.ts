import type { Severity, Tier } from '../tier.ts'
import type { ClockKind } from './clock-kind.ts'

/** How long each promise may take, in business minutes. An admin can change every number. */
export type SlaPolicy = Readonly<
  Record<ClockKind, Readonly<Record<Tier, Readonly<Record<Severity, number>>>>>
>

/** How many business minutes this customer's case has for this kind of promise. */
export function allowanceFor(
  policy: SlaPolicy,
  kind: ClockKind,
  tier: Tier,
  severity: Severity,
): number {
  return policy[kind][tier][severity]
}
