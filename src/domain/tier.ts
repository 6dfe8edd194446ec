/** How much a customer's contract asks of us, lowest first. An admin maps Intercom data onto it. */
export const TIERS = ['standard', 'priority', 'enterprise'] as const

/** What a customer's contract entitles them to: decides allowances, checks and routing. */
export type Tier = (typeof TIERS)[number]

/** How badly the customer is hit, lowest first. */
export const SEVERITIES = ['low', 'normal', 'high', 'urgent'] as const

/** How badly the customer is hit: together with the tier it picks the SLA allowance. */
export type Severity = (typeof SEVERITIES)[number]
