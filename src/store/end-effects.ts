import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import { effects } from './tables/effects.ts'

/** Effects that something is still to be done for. */
export const UNSETTLED = ['pending', 'sending', 'unknown'] as const

/** How an effect that is not carried out any more ends: given up, or no longer wanted. */
type Ending = { readonly state: 'dead' | 'not-needed'; readonly why: string }

/**
 * Ends those effects of a workspace that something is still to be done for: it will not be, and says why. Whoever is
 * at one of them has no say any more.
 */
export async function endUnsettled(
  db: Db,
  workspaceId: string,
  which: SQL | undefined,
  ending: Ending,
): Promise<void> {
  await db
    .update(effects)
    .set({ ...ending, notBefore: null, fence: sql`${effects.fence} + 1` })
    .where(and(eq(effects.workspaceId, workspaceId), which, inArray(effects.state, UNSETTLED)))
}

/** Ends what is still to be done for a case or a conversation. */
export async function endEffectsOf(
  db: Db,
  workspaceId: string,
  of: { readonly caseId: string } | { readonly conversationId: string },
  why: string,
): Promise<void> {
  const which =
    'caseId' in of ? eq(effects.caseId, of.caseId) : eq(effects.conversationId, of.conversationId)
  await endUnsettled(db, workspaceId, which, { state: 'dead', why })
}
