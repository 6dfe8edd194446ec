import type { CheckName } from './checks/index.ts'
import type { Finding } from './finding.ts'

/** How strict the gate is in one workspace, by check. A check that is not named keeps its own weight. */
export type GateWeights = Readonly<Partial<Record<CheckName, Finding['weight']>>>

/**
 * Checks whose weight nobody can change, each with why: words an admin reads.
 *
 * They are the two that no reason gets past either.
 */
export const FIXED_CHECKS = {
  receiver: 'A case always has exactly one owner, so there has to be somebody to take it.',
  secrets: 'A secret in a note is out: the text without it is one press away.',
} as const satisfies Partial<Record<CheckName, string>>

/** Why a check's weight cannot be changed; undefined where it can. */
export const whyFixed = (check: CheckName): string | undefined =>
  isFixed(check) ? FIXED_CHECKS[check] : undefined

/** A finding with the weight this workspace gives to its check. */
export function weighed(finding: Finding, weights: GateWeights | undefined): Finding {
  const weight = isFixed(finding.check) ? undefined : weights?.[finding.check]
  return weight === undefined || weight === finding.weight ? finding : { ...finding, weight }
}

const isFixed = (check: CheckName): check is keyof typeof FIXED_CHECKS =>
  Object.hasOwn(FIXED_CHECKS, check)
