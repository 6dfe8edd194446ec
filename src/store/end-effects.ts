import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from './database.ts'
import { effects } from './tables/effects.ts'

/** Effects that something is still to be done for. */
export const UNSETTLED = ['pending', 'sending', 'unknown'] as const

/**
 * Ends what is still to be done for a case or a conversation: it will not be, and says why. Whoever is at one of
 * them has no say any more.
 */
export async function endEffectsOf(
  db: Db,
  workspaceId: string,
  of: { readonly caseId: string } | { readonly conversationId: string },
  why: string,
): Promise<void> {
  await db
    .update(effects)
    .set({ state: 'dead', why, notBefore: null, fence: sql`${effects.fence} + 1` })
    .where(
      and(
        eq(effects.workspaceId, workspaceId),
        'caseId' in of
          ? eq(effects.caseId, of.caseId)
          : eq(effects.conversationId, of.conversationId),
        inArray(effects.state, UNSETTLED),
      ),
    )
}
