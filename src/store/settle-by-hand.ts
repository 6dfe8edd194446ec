import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from './database.ts'
import { effects } from './tables/effects.ts'
import { TROUBLED } from './troubled-effects.ts'

/** What a person says about an effect that ended badly: it is there after all, do it again, or leave it. */
export type WordOfAPerson = 'it-is-there' | 'do-it-again' | 'give-up'

const SETTLED_AS = {
  'it-is-there': { state: 'sent', why: null },
  // Sent at once and without looking first: a person has looked.
  'do-it-again': { state: 'pending', attempts: 0, notBefore: null },
  'give-up': { state: 'given-up' },
} as const satisfies Record<WordOfAPerson, object>

/**
 * Settles an effect in front of a person as they say. After `do-it-again` its case needs the job that delivers
 * effects. `not-in-trouble` when somebody was faster, or nothing is wrong with it.
 */
export async function settleByHand(
  db: Db,
  workspaceId: string,
  effectId: string,
  word: WordOfAPerson,
): Promise<{ readonly caseId: string } | 'not-in-trouble'> {
  const [settled] = await db
    .update(effects)
    .set(SETTLED_AS[word])
    .where(
      and(
        eq(effects.workspaceId, workspaceId),
        eq(effects.id, effectId),
        inArray(effects.state, TROUBLED),
      ),
    )
    .returning({ caseId: effects.caseId })
  return settled ?? 'not-in-trouble'
}
