import { TIERS, type Tier } from './tier.ts'

/** What Intercom says about a customer's contract. */
export interface TierFacts {
  /** An attribute that names the tier outright. */
  readonly contractTier: string | undefined
  readonly plan: string | undefined
  readonly monthlySpend: number | undefined
}

/** Monthly spend from which a customer is served as the tier says, in the workspace's currency, until an admin maps their own. */
const SPEND_FROM = { enterprise: 5_000, priority: 500 } as const

/** Plan names that usually mean more than the standard service. */
const PRIORITY_PLANS = /\b(business|premium|scale|pro plus|growth)\b/i

/** The tier a customer is served at: an attribute decides, then the plan's name, then what they spend. */
export function tierOf({ contractTier, plan, monthlySpend = 0 }: TierFacts): Tier {
  const named = TIERS.find((tier) => tier === contractTier?.toLowerCase())
  if (named) return named
  if (/\benterprise\b/i.test(plan ?? '') || monthlySpend >= SPEND_FROM.enterprise)
    return 'enterprise'
  if (PRIORITY_PLANS.test(plan ?? '') || monthlySpend >= SPEND_FROM.priority) return 'priority'
  return 'standard'
}
