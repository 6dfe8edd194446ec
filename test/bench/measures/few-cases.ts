import type { SeedSize } from '../seed/seed-database.ts'

/** The workspace most measures use: a thousand cases that were handed over, and enough open ones to hand over. */
export const FEW_CASES: SeedSize = { lookedAt: 1_000, toHandOver: 360 }
