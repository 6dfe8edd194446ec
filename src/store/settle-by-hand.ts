import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { EffectKind } from '../domain/effect.ts'
import type { Db } from './database.ts'
import { isSinceNewestHandoff } from './since-newest-handoff.ts'
import { cases } from './tables/cases.ts'
import { effects } from './tables/effects.ts'
import { TROUBLED } from './troubled-effects.ts'

/** What a person says about an effect that ended badly: it is there after all, do it again, or leave it. */
export type WordOfAPerson = 'it-is-there' | 'do-it-again' | 'give-up'

/** What became of a person's word. `superseded`: done again it would undo what was decided since. */
export type SettledByHand = { readonly caseId: string } | 'not-in-trouble' | 'superseded'

const SETTLED_AS = {
  'it-is-there': { state: 'sent', why: null },
  // Sent at once and without looking first: a person has looked.
  'do-it-again': { state: 'pending', attempts: 0, notBefore: null },
  'give-up': { state: 'given-up' },
} as const satisfies Record<WordOfAPerson, object>

/** Kinds that say how a case stands: done late, they say how it stood. */
const OVERWRITING: readonly EffectKind[] = [
  'assign-team',
  'assign-teammate',
  'conversation-attributes',
]

/**
 * Settles an effect in front of a person as they say. After `do-it-again` its case needs the job that delivers
 * effects. `not-in-trouble` when somebody was faster, or nothing is wrong with it.
 */
export async function settleByHand(
  db: Db,
  workspaceId: string,
  effectId: string,
  word: WordOfAPerson,
): Promise<SettledByHand> {
  const inTrouble = and(
    eq(effects.workspaceId, workspaceId),
    eq(effects.id, effectId),
    inArray(effects.state, TROUBLED),
  )
  if (word === 'do-it-again') {
    await lockItsCase(db, inTrouble)
    const [found] = await db
      .select({ plan: effects.plan, hasMovedOn })
      .from(effects)
      .where(inTrouble)
    if (found?.hasMovedOn && OVERWRITING.includes(found.plan.kind)) return 'superseded'
  }
  const [settled] = await db
    .update(effects)
    .set(SETTLED_AS[word])
    .where(inTrouble)
    .returning({ caseId: effects.caseId })
  return settled ?? 'not-in-trouble'
}

/** Nobody hands the case over while it is decided whether somebody did: whatever is planned next is then done later. */
async function lockItsCase(db: Db, inTrouble: SQL | undefined): Promise<void> {
  await db
    .select({ id: cases.id })
    .from(cases)
    .innerJoin(
      effects,
      and(eq(effects.workspaceId, cases.workspaceId), eq(effects.caseId, cases.id)),
    )
    .where(inTrouble)
    .for('update', { of: cases })
}

/**
 * A newer handoff, or a newer plan without one, such as taking a handoff back. Every plan counts positions
 * from 0, and within a plan they go up: what is newer at no higher position is of another plan.
 */
const hasMovedOn = sql<boolean>`(not ${isSinceNewestHandoff} or exists (
  select from effects newer
  where newer.workspace_id = effects.workspace_id and newer.case_id = effects.case_id
    and newer.created_at > effects.created_at and newer.position <= effects.position))`
