import { and, eq, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import { modelBudgets } from './tables/drafting.ts'

/** Tokens of one workspace on one day. */
export interface Spending {
  readonly workspaceId: string
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string
  readonly tokens: number
}

/**
 * Sets tokens aside before they are spent, unless the day's would then exceed `limit`. One statement: of several
 * workers at the same moment each sees what the others have set aside.
 */
export async function reserveTokens(
  db: Db,
  { workspaceId, day, tokens }: Spending,
  limit: number,
): Promise<'reserved' | 'over-budget'> {
  if (tokens > limit) return 'over-budget'
  const reserved = await db
    .insert(modelBudgets)
    .values({ workspaceId, day, tokens })
    .onConflictDoUpdate({
      target: [modelBudgets.workspaceId, modelBudgets.day],
      set: { tokens: sql`${modelBudgets.tokens} + excluded.tokens` },
      setWhere: sql`${modelBudgets.tokens} + excluded.tokens <= ${limit}`,
    })
    .returning({ tokens: modelBudgets.tokens })
  return reserved.length === 1 ? 'reserved' : 'over-budget'
}

/** Gives back what was set aside and not spent. Less than nothing was never spent. */
export async function giveBackTokens(
  db: Db,
  { workspaceId, day, tokens }: Spending,
): Promise<void> {
  await db
    .update(modelBudgets)
    .set({ tokens: sql`greatest(0, ${modelBudgets.tokens} - ${tokens}::int)` })
    .where(and(eq(modelBudgets.workspaceId, workspaceId), eq(modelBudgets.day, day)))
}
